package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A plan with its targets was proposed.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.plan", name = "PlanProposed", version = "1")
public record PlanProposed(
        ProposalId proposal, Plan plan, @Nullable Long replaces, PersonId proposedBy) implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.plan(plan.code()));
    }
}
