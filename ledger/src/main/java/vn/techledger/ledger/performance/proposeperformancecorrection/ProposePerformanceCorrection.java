package vn.techledger.ledger.performance.proposeperformancecorrection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes what a transfer, payment or completion should have said, or that it should not have been recorded.
 *
 * @param target position of the fact in force, so that nobody corrects what somebody else has corrected meanwhile
 * @param replacement null where the entry was recorded in error
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.performance", name = "ProposePerformanceCorrection", routingKey = "entry")
public record ProposePerformanceCorrection(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        long target,
        @Nullable Performed replacement,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(PerformanceId entry, @Nullable Performed replacement) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(entry, replacement);
    }
}
