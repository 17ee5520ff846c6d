package vn.techledger.ledger.plan.adopttargetlist;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a list of fields or export lines of a target that another person proposed. */
@Command(namespace = "techledger.plan", name = "AdoptTargetList", routingKey = "target")
public record AdoptTargetList(ProposalId proposal, String target, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String target) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, target);
    }
}
