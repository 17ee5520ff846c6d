package vn.techledger.ledger.publication.proposepublication;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;

/**
 * Proposes to publish a table.
 *
 * @param replaces position of the release of the same table that it would replace, or null for the first
 * @param screening what the rule of confidentiality found of the table
 */
@Command(namespace = "techledger.publication", name = "ProposePublication")
public record ProposePublication(
        PublicationId publication,
        String titleVi,
        String titleEn,
        PublishedTable table,
        @Nullable Long replaces,
        PersonId proposedBy,
        Screening screening) {

    /** Of a table that no rule of confidentiality was applied to. */
    public ProposePublication(
            PublicationId publication,
            String titleVi,
            String titleEn,
            PublishedTable table,
            @Nullable Long replaces,
            PersonId proposedBy) {
        this(publication, titleVi, titleEn, table, replaces, proposedBy, Screening.NONE);
    }

    record Boundary(TableKey key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(table.key());
    }
}
