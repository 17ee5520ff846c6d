package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * An amount that comes in or goes out, whole, with everything by which it may be broken down.
 *
 * @param date as precisely as it is known
 * @param currency as {@link Posting#currency}
 * @param amount never negative; zero where it is open or unknown
 * @param out whether it goes out instead of in
 * @param count contracts, or payments, that it counts for
 * @param keys one for each {@link Dimension}, in its order
 */
public record Movement(
        EffectiveDate date, @Nullable String currency, BigDecimal amount, boolean out, int count, List<Keys> keys) {

    public Movement {
        keys = List.copyOf(keys);
    }

    public Keys in(Dimension dimension) {
        return keys.get(dimension.ordinal());
    }

    boolean isNothing() {
        return count == 0 && amount.signum() == 0;
    }
}
