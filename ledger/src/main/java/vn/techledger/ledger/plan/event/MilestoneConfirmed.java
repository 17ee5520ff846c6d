package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** Another person than the proposer confirmed what was proposed about a milestone. */
@Event(namespace = "techledger.plan", name = "MilestoneConfirmed", version = "1")
public record MilestoneConfirmed(ProposalId proposal, Milestone milestone, PersonId proposedBy, PersonId approvedBy)
        implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.milestone(milestone.target()));
    }
}
