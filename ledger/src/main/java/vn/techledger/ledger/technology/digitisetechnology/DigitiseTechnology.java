package vn.techledger.ledger.technology.digitisetechnology;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;

/** Tells that documents of a technology were digitised. */
@Command(namespace = "techledger.technology", name = "DigitiseTechnology", routingKey = "technology")
public record DigitiseTechnology(TechnologyId technology, List<Document> documents) {

    public DigitiseTechnology {
        documents = List.copyOf(documents);
    }

    record Boundary(TechnologyId technology) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(technology);
    }
}
