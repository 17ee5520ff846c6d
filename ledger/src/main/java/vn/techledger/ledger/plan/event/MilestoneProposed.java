package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody proposed to record that a milestone was reached, or, after an error, that it was not.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.plan", name = "MilestoneProposed", version = "1")
public record MilestoneProposed(
        ProposalId proposal, Milestone milestone, @Nullable Long replaces, PersonId proposedBy) implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.milestone(milestone.target()));
    }
}
