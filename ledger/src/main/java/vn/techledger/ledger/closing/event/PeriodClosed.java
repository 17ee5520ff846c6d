package vn.techledger.ledger.closing.event;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A period was closed by another person than the proposer, for ever: what is recorded behind this position and stands in its
 * figures is a later entry with a permission, or a correction with its reason.
 */
@Event(namespace = "techledger.closing", name = "PeriodClosed", version = "1")
public record PeriodClosed(ProposalId proposal, FigurePeriod period, PersonId proposedBy, PersonId approvedBy)
        implements ClosingEvent {

    /** By each calendar year too, so that a recording finds what may close it under one tag, whatever the calendar. */
    @Override
    public Set<Tag> tags() {
        var tags = new HashSet<Tag>();
        tags.add(Tags.proposal(proposal));
        tags.add(Tags.period(period.toString()));
        period.calendarYears().forEach(year -> tags.add(Tags.closedIn(year)));
        return Set.copyOf(tags);
    }
}
