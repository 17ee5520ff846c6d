package vn.techledger.ledger.indicator.adoptindicator;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a definition of an indicator that another person proposed. */
@Command(namespace = "techledger.indicator", name = "AdoptIndicator", routingKey = "code")
public record AdoptIndicator(ProposalId proposal, String code, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, code);
    }
}
