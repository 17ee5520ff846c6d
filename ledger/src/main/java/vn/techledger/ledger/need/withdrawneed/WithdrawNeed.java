package vn.techledger.ledger.need.withdrawneed;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.NeedId;

/**
 * Tells that a need does not stand any more.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.need", name = "WithdrawNeed", routingKey = "need")
public record WithdrawNeed(NeedId need, EffectiveDate on, String reason, LocalDate today) {

    record Boundary(NeedId need) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(need);
    }
}
