package vn.techledger.ledger.technology.registertechnology;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/** Enters a technology into the inventory. */
@Command(namespace = "techledger.technology", name = "RegisterTechnology", routingKey = "technology")
public record RegisterTechnology(TechnologyId technology, TechnologyDescription description) {

    record Boundary(TechnologyId technology, TechnologyDescription description) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(technology, description);
    }
}
