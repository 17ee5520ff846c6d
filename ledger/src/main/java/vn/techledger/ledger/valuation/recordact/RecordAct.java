package vn.techledger.ledger.valuation.recordact;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Subject;

/**
 * Enters an assessment, a valuation or an inspection.
 *
 * @param today the day in Asia/Ho_Chi_Minh, against which its date is held
 */
@Command(namespace = "techledger.valuation", name = "RecordAct", routingKey = "valuation")
public record RecordAct(ValuationId valuation, Act act, LocalDate today) {

    record Boundary(
            ValuationId valuation,
            Subject subject,
            @Nullable PartyId body) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(valuation, act.subject(), act.conduct().body());
    }
}
