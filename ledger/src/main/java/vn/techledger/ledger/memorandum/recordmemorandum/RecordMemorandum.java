package vn.techledger.ledger.memorandum.recordmemorandum;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.MemorandumId;

/**
 * Enters a memorandum.
 *
 * @param today the day in Asia/Ho_Chi_Minh, against which the signing date is held
 */
@Command(namespace = "techledger.memorandum", name = "RecordMemorandum", routingKey = "memorandum")
public record RecordMemorandum(MemorandumId memorandum, MemorandumTerms terms, LocalDate today) {

    record Boundary(MemorandumId memorandum, MemorandumTerms terms) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(memorandum, terms);
    }
}
