package vn.techledger.ledger.plan.adoptplan;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a plan with its targets that another person proposed. */
@Command(namespace = "techledger.plan", name = "AdoptPlan", routingKey = "code")
public record AdoptPlan(ProposalId proposal, String code, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, code);
    }
}
