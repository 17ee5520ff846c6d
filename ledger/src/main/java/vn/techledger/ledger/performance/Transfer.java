package vn.techledger.ledger.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;

/**
 * What was transferred under a contract, as the minutes of it say (biên bản bàn giao, nghiệm thu).
 *
 * @param number of the minutes, or null where it is unknown
 * @param modes empty means unknown
 * @param handedOver when the supplier handed it over, or null where these minutes do not say so
 * @param accepted when the acquirer accepted it, or null where these minutes do not say so
 * @param what was handed over or accepted, as text, or null
 */
public record Transfer(
        @Nullable String number,
        List<TransferMode> modes,
        @Nullable EffectiveDate handedOver,
        @Nullable EffectiveDate accepted,
        @Nullable String what,
        List<Evidence> evidence,
        @Nullable String note) {

    /** @throws IllegalArgumentException when nothing was handed over and nothing accepted, or a mode stands twice */
    public Transfer {
        modes = List.copyOf(modes);
        evidence = List.copyOf(evidence);
        if (handedOver == null && accepted == null) {
            throw new IllegalArgumentException("a transfer is handed over, accepted, or both");
        }
        if (modes.stream().distinct().count() < modes.size()) {
            throw new IllegalArgumentException("a mode stands twice");
        }
    }
}
