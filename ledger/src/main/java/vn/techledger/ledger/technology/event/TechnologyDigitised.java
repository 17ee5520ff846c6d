package vn.techledger.ledger.technology.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;

/** Documents of a technology were digitised; the ledger keeps their digests. More may follow. */
@Event(namespace = "techledger.technology", name = "TechnologyDigitised", version = "1")
public record TechnologyDigitised(TechnologyId technology, List<Document> documents) implements TechnologyEvent {

    public TechnologyDigitised {
        documents = List.copyOf(documents);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.technology(technology));
    }
}
