package vn.techledger.ledger.memorandum.endmemorandum;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.MemorandumId;

/**
 * Tells that a memorandum came to its end before it expired.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.memorandum", name = "EndMemorandum", routingKey = "memorandum")
public record EndMemorandum(MemorandumId memorandum, Ending how, EffectiveDate on, String reason, LocalDate today) {

    record Boundary(MemorandumId memorandum) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(memorandum);
    }
}
