package vn.techledger.ledger.closing.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Later entries into closed periods were permitted by another person than the proposer.
 *
 * @param until last day on which it may be used, in Asia/Ho_Chi_Minh
 */
@Event(namespace = "techledger.closing", name = "LateEntryPermitted", version = "1")
public record LateEntryPermitted(
        LateEntryId lateEntry, List<FigurePeriod> periods, LocalDate until, PersonId proposedBy, PersonId approvedBy)
        implements ClosingEvent {

    public LateEntryPermitted {
        periods = List.copyOf(periods);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.lateEntry(lateEntry));
    }
}
