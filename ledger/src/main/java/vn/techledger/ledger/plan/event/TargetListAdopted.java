package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed list of fields or export lines was adopted by another person than the proposer, and is closed by that. */
@Event(namespace = "techledger.plan", name = "TargetListAdopted", version = "1")
public record TargetListAdopted(ProposalId proposal, TargetList list, PersonId proposedBy, PersonId approvedBy)
        implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.targetList(list.target()));
    }
}
