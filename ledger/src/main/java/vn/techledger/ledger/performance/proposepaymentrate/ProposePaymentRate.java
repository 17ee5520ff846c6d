package vn.techledger.ledger.performance.proposepaymentrate;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes the rate that values a payment, credit note or refund in which none is frozen.
 *
 * @param target position of the fact in force, so that nobody values what somebody else has corrected meanwhile
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.performance", name = "ProposePaymentRate", routingKey = "entry")
public record ProposePaymentRate(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        long target,
        ProposedRate rate,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(PerformanceId entry) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(entry);
    }
}
