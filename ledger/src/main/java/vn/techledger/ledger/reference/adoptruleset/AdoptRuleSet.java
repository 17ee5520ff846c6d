package vn.techledger.ledger.reference.adoptruleset;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a rule set for registrations and licences that another person proposed. */
@Command(namespace = "techledger.reference", name = "AdoptRuleSet", routingKey = "code")
public record AdoptRuleSet(ProposalId proposal, String code, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, code);
    }
}
