package vn.techledger.ledger.plan.proposeplan;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a plan with its targets.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Command(namespace = "techledger.plan", name = "ProposePlan")
public record ProposePlan(
        ProposalId proposal, Plan plan, @Nullable Long replaces, PersonId proposedBy) {

    record Boundary(String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(plan.code());
    }
}
