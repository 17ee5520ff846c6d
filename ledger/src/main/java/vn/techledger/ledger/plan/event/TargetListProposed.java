package vn.techledger.ledger.plan.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A list of the fields or export lines that a target means was proposed.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.plan", name = "TargetListProposed", version = "1")
public record TargetListProposed(
        ProposalId proposal, TargetList list, @Nullable Long replaces, PersonId proposedBy) implements PlanEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.targetList(list.target()));
    }
}
