package vn.techledger.ledger.publication.releasepublication;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;

/**
 * Approves a proposed table, which releases it.
 *
 * @param screening what the rule of confidentiality finds of the table now, with all that is released by now
 */
@Command(namespace = "techledger.publication", name = "ReleasePublication")
public record ReleasePublication(PublicationId publication, TableKey key, PersonId approvedBy, Screening screening) {

    /** Of a table that no rule of confidentiality was applied to. */
    public ReleasePublication(PublicationId publication, TableKey key, PersonId approvedBy) {
        this(publication, key, approvedBy, Screening.NONE);
    }

    record Boundary(PublicationId publication, TableKey key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(publication, key);
    }
}
