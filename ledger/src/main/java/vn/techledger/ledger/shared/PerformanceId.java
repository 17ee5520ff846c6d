package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies an entry about the performance of a contract, whichever it is: the identifier of a transfer, a payment
 * (with credit notes and refunds) or a completion, under which all of them are corrected alike.
 */
public record PerformanceId(UUID value) {

    public static PerformanceId from(TransferId transfer) {
        return new PerformanceId(transfer.value());
    }

    public static PerformanceId from(PaymentId payment) {
        return new PerformanceId(payment.value());
    }

    public static PerformanceId from(CompletionId completion) {
        return new PerformanceId(completion.value());
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    @JsonCreator
    public static PerformanceId of(String text) {
        return new PerformanceId(Identifiers.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
