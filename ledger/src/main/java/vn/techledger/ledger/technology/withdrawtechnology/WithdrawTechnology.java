package vn.techledger.ledger.technology.withdrawtechnology;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.TechnologyId;

/**
 * Takes a technology off the market and out of the inventory.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.technology", name = "WithdrawTechnology", routingKey = "technology")
public record WithdrawTechnology(TechnologyId technology, EffectiveDate on, String reason, LocalDate today) {

    record Boundary(TechnologyId technology) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(technology);
    }
}
