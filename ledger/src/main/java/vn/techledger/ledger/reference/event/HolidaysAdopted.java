package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** Proposed days off of a year were adopted by another person than the proposer; working days count by them. */
@Event(namespace = "techledger.reference", name = "HolidaysAdopted", version = "1")
public record HolidaysAdopted(ProposalId proposal, int year, PersonId proposedBy, PersonId approvedBy)
        implements HolidaysEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.holidays(year));
    }
}
