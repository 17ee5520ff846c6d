package vn.techledger.ledger.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;

/**
 * That a contract was performed to its end and settled (thanh lý hợp đồng).
 *
 * @param number of the minutes of liquidation, or null where it is unknown
 * @param completed the day, month or year of it, as far as it is known
 */
public record Completion(
        @Nullable String number,
        EffectiveDate completed,
        List<Evidence> evidence,
        @Nullable String note) {

    public Completion {
        evidence = List.copyOf(evidence);
    }
}
