package vn.techledger.projections.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * By how much one fact moves a figure.
 *
 * @param date period of what was agreed: of the contract, also for a correction that is recorded years later; of the
 *     amendment; of the termination
 * @param currency ISO 4217 code, or {@code VND/USD} for what is valued in VND from USD at frozen rates; null exactly when
 *     the amount is
 * @param count contracts gained or lost; 0 where only the amount moves
 * @param amount exact, in the currency's own decimals; null for contracts whose amount is open or unknown
 */
public record Posting(
        DealId deal,
        EffectiveDate date,
        Dimension dimension,
        String key,
        @Nullable String currency,
        int count,
        @Nullable BigDecimal amount) {

    /** Stands between VND and the currency that an amount is valued from. */
    public static final String VALUED_FROM = "/";
}
