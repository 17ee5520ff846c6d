package vn.techledger.ledger.retention.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody proposes how long a kind of record is kept. It means nothing until another person adopts it.
 *
 * @param code name of the class, {@code transfer-contracts}
 * @param validFrom first day on which the term holds; a later day of the same class is another version of it
 * @param years how long records are kept, in whole years; null when they are kept for ever (vĩnh viễn)
 * @param citation the legal text that says so
 */
@Event(namespace = "techledger.retention", name = "RetentionClassProposed", version = "1")
public record RetentionClassProposed(
        ProposalId proposal,
        String code,
        LocalDate validFrom,
        String nameVi,
        String nameEn,
        @Nullable Integer years,
        String citation,
        PersonId proposedBy)
        implements RetentionClassEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.retentionClass(code, validFrom));
    }
}
