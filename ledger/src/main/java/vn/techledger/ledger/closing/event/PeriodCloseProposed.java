package vn.techledger.ledger.closing.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * Closing a period that is over was proposed; nothing changes until another person closes it.
 *
 * @param note what the proposer wants the other to know, or null
 */
@Event(namespace = "techledger.closing", name = "PeriodCloseProposed", version = "1")
public record PeriodCloseProposed(
        ProposalId proposal, FigurePeriod period, @Nullable String note, PersonId proposedBy) implements ClosingEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal));
    }
}
