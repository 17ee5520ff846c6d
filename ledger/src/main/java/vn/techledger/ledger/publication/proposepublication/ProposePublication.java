package vn.techledger.ledger.publication.proposepublication;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;

/**
 * Proposes to publish a table.
 *
 * @param replaces position of the release of the same table that it would replace, or null for the first
 */
@Command(namespace = "techledger.publication", name = "ProposePublication")
public record ProposePublication(
        PublicationId publication,
        String titleVi,
        String titleEn,
        PublishedTable table,
        @Nullable Long replaces,
        PersonId proposedBy) {

    record Boundary(TableKey key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(table.key());
    }
}
