package vn.techledger.ledger.closing.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Later entries into closed periods were proposed; nothing may be entered until another person permits it.
 *
 * @param periods closed ones, each once: a day may lie in two calendars
 * @param reason why it was not entered in time
 * @param until last day on which it may be used, in Asia/Ho_Chi_Minh
 */
@Event(namespace = "techledger.closing", name = "LateEntryProposed", version = "1")
public record LateEntryProposed(
        LateEntryId lateEntry,
        List<FigurePeriod> periods,
        String reason,
        List<Evidence> evidence,
        LocalDate until,
        PersonId proposedBy)
        implements ClosingEvent {

    public LateEntryProposed {
        periods = List.copyOf(periods);
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.lateEntry(lateEntry));
    }
}
