package vn.techledger.ledger.publication.releasepublication;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;

/** Approves a proposed table, which releases it. */
@Command(namespace = "techledger.publication", name = "ReleasePublication")
public record ReleasePublication(PublicationId publication, TableKey key, PersonId approvedBy) {

    record Boundary(PublicationId publication, TableKey key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(publication, key);
    }
}
