package vn.techledger.ledger.reference.approveratecorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Approves the correction of an exchange rate. */
@Command(namespace = "techledger.reference", name = "ApproveRateCorrection", routingKey = "proposal")
public record ApproveRateCorrection(ProposalId proposal, RateKey rate, PersonId approvedBy) {

    record Boundary(ProposalId proposal, RateKey rate) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, rate);
    }
}
