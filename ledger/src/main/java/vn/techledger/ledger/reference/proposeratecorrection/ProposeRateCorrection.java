package vn.techledger.ledger.reference.proposeratecorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes what an adopted rate should have been.
 *
 * @param target position of the fact in force
 * @param source who published the right rate
 */
@Command(namespace = "techledger.reference", name = "ProposeRateCorrection", routingKey = "proposal")
public record ProposeRateCorrection(
        ProposalId proposal, ExchangeRate rate, long target, String source, String reason, PersonId proposedBy) {

    record Boundary(RateKey rate) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(rate.key());
    }
}
