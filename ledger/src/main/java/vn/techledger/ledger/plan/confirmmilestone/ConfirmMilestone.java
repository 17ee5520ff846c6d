package vn.techledger.ledger.plan.confirmmilestone;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Confirms a milestone that another person proposed. */
@Command(namespace = "techledger.plan", name = "ConfirmMilestone", routingKey = "target")
public record ConfirmMilestone(ProposalId proposal, String target, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String target) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, target);
    }
}
