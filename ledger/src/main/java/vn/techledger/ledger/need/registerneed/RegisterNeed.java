package vn.techledger.ledger.need.registerneed;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.shared.NeedId;

/**
 * Enters what somebody looks for.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.need", name = "RegisterNeed", routingKey = "need")
public record RegisterNeed(NeedId need, NeedDescription description, LocalDate today) {

    record Boundary(NeedId need, NeedDescription description) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(need, description);
    }
}
