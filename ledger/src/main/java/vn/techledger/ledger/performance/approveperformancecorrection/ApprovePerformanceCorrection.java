package vn.techledger.ledger.performance.approveperformancecorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Approves a correction of a transfer, payment or completion, which takes effect with it.
 *
 * @param entry the one that the proposal is about: the decision must see how it stands
 */
@Command(namespace = "techledger.performance", name = "ApprovePerformanceCorrection", routingKey = "entry")
public record ApprovePerformanceCorrection(
        CorrectionId correction, PerformanceId entry, ContractId contract, PersonId approvedBy) {

    record Boundary(CorrectionId correction, PerformanceId entry) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, entry);
    }
}
