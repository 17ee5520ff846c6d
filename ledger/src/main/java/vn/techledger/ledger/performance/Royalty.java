package vn.techledger.ledger.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Share;

/**
 * How a royalty was computed, as far as it is known; the method of the payment says what it is a percentage of.
 *
 * @param base the sales, revenue or profit of the period; unknown where nobody said
 * @param rate the agreed part of the base, in per cent; null where it is unknown
 * @param from first day, month or year of the period that it is for, or null
 * @param to last day, month or year of it, or null
 */
public record Royalty(
        Amount base,
        @Nullable Share rate,
        @Nullable EffectiveDate from,
        @Nullable EffectiveDate to) {

    /**
     * Whether an amount cannot be base × rate, however its last unit was rounded. What is not known contradicts nothing,
     * and neither do amounts in other currencies.
     */
    public boolean isContradictedBy(Amount amount) {
        var paid = amount.known();
        var of = base.known();
        if (rate == null
                || paid.isEmpty()
                || of.isEmpty()
                || !paid.get().getCurrencyUnit().equals(of.get().getCurrencyUnit())) {
            return false;
        }
        var exact = of.get().getAmount().multiply(rate.percent()).movePointLeft(2);
        int decimals = paid.get().getCurrencyUnit().getDecimalPlaces();
        var figure = paid.get().getAmount();
        return !isRounded(figure, exact, decimals, RoundingMode.DOWN)
                && !isRounded(figure, exact, decimals, RoundingMode.UP);
    }

    private static boolean isRounded(BigDecimal figure, BigDecimal exact, int decimals, RoundingMode mode) {
        return figure.compareTo(exact.setScale(decimals, mode)) == 0;
    }
}
