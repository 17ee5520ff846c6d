package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * The days off of a year were proposed.
 *
 * @param replaces position of the adoption in force for the same year that it would replace, or null for the first
 */
@Event(namespace = "techledger.reference", name = "HolidaysProposed", version = "1")
public record HolidaysProposed(
        ProposalId proposal,
        HolidayCalendar calendar,
        @Nullable Long replaces,
        PersonId proposedBy) implements HolidaysEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.holidays(calendar.year()));
    }
}
