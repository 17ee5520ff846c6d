package vn.techledger.ledger.technology.publishtechnology;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.TechnologyId;

/**
 * Tells that a technology was offered to the market.
 *
 * @param venue where, or null
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.technology", name = "PublishTechnology", routingKey = "technology")
public record PublishTechnology(
        TechnologyId technology, EffectiveDate on, @Nullable String venue, LocalDate today) {

    record Boundary(TechnologyId technology) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(technology);
    }
}
