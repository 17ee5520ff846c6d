package vn.techledger.ledger.performance.approvepaymentrate;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Approves the rate that another person proposed for a payment, which is valued with it from then on.
 *
 * @param entry the one that the proposal is about: the decision must see how it stands
 * @param rate the one that is proposed: the decision must see whether another was adopted meanwhile
 */
@Command(namespace = "techledger.performance", name = "ApprovePaymentRate", routingKey = "entry")
public record ApprovePaymentRate(
        CorrectionId correction, PerformanceId entry, ContractId contract, RateKey rate, PersonId approvedBy) {

    record Boundary(CorrectionId correction, PerformanceId entry, RateKey rate) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, entry, rate);
    }
}
