package vn.techledger.ledger.registration.repayincentives;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * Records that incentives were repaid after a revocation. Its parameters are those of {@code IncentivesRepaid}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "RepayIncentives", routingKey = "contract")
public record RepayIncentives(
        PaperId paper, ContractId contract, Amount amount, EffectiveDate repaid, boolean last, LocalDate today) {

    record Boundary(PaperId paper) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(paper);
    }
}
