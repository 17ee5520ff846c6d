package vn.techledger.ledger.performance.approveperformancecorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Approves a correction of a transfer, payment or completion, which takes effect with it.
 *
 * @param entry the one that the proposal is about: the decision must see how it stands
 * @param rate which rate values what the proposal says, or null where none does: the decision must see it
 */
@Command(namespace = "techledger.performance", name = "ApprovePerformanceCorrection", routingKey = "entry")
public record ApprovePerformanceCorrection(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        @Nullable RateKey rate,
        PersonId approvedBy) {

    record Boundary(
            CorrectionId correction,
            PerformanceId entry,
            @Nullable RateKey rate) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, entry, rate);
    }
}
