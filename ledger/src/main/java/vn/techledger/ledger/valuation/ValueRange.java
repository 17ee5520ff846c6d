package vn.techledger.ledger.valuation;

import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import vn.techledger.ledger.shared.Amount;

/**
 * The value that a valuation found: a range, a point, or both, in one currency. What it does not say is unknown; no
 * middle is ever taken for a point.
 */
public record ValueRange(Amount low, Amount high, Amount point) {

    public static final ValueRange UNKNOWN = new ValueRange(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);

    /** What a range can contradict itself in. */
    public enum Contradiction {
        /** Its amounts are in different currencies. */
        CURRENCIES_DIFFER,
        /** The low end lies above the high one. */
        LOW_ABOVE_HIGH,
        /** The point lies outside the range. */
        POINT_OUTSIDE
    }

    /** @throws IllegalArgumentException when it contradicts itself, see {@link #contradiction} */
    public ValueRange {
        contradiction(low, high, point).ifPresent(found -> {
            throw new IllegalArgumentException("the range contradicts itself: " + found);
        });
    }

    /** In what a range contradicts itself, if it does. */
    public static Optional<Contradiction> contradiction(Amount low, Amount high, Amount point) {
        var from = low.known();
        var to = high.known();
        var at = point.known();
        long currencies = Stream.of(from, to, at)
                .flatMap(Optional::stream)
                .map(Money::getCurrencyUnit)
                .distinct()
                .count();
        if (currencies > 1) {
            return Optional.of(Contradiction.CURRENCIES_DIFFER);
        }
        if (isAbove(from, to)) {
            return Optional.of(Contradiction.LOW_ABOVE_HIGH);
        }
        return isAbove(from, at) || isAbove(at, to) ? Optional.of(Contradiction.POINT_OUTSIDE) : Optional.empty();
    }

    private static boolean isAbove(Optional<Money> one, Optional<Money> other) {
        return one.isPresent() && other.isPresent() && one.get().isGreaterThan(other.get());
    }
}
