package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed plan was adopted by another person than the proposer: its targets are in force. */
@Event(namespace = "techledger.plan", name = "PlanAdopted", version = "1")
public record PlanAdopted(ProposalId proposal, Plan plan, PersonId proposedBy, PersonId approvedBy)
        implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.plan(plan.code()));
    }
}
