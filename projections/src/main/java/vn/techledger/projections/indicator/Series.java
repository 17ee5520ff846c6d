package vn.techledger.projections.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.projections.figures.Growth;

/**
 * The values of an indicator by year, exact. A year of which nothing is known is not in it.
 *
 * @param decimals of the unit: those of the currency, 0 for a number
 */
public record Series(SortedMap<Integer, Value> years, int decimals) {

    /**
     * The value of one year.
     *
     * @param count of contracts, or of payments; null for a figure from outside
     * @param fromOutside whether it is a figure from outside, which nobody can compute from deals
     * @param fromDeals what the ledger's deals of such a year add up to, for comparison; null where it has none
     * @param fraction that the value is rounded from, half to even; null where it is exact
     */
    public record Value(
            BigDecimal value,
            @Nullable Long count,
            boolean fromOutside,
            @Nullable BigDecimal fromDeals,
            @Nullable Fraction fraction) {

        public static Value ofDeals(BigDecimal value, long count) {
            return new Value(value, count, false, null, null);
        }

        static Value of(Fraction fraction, int decimals, long count) {
            return new Value(
                    fraction.part().divide(fraction.whole(), decimals, RoundingMode.HALF_EVEN),
                    count,
                    false,
                    null,
                    fraction);
        }

        /** Whether it satisfies a threshold in its own unit; compared exactly, also where what is shown is rounded. */
        public boolean satisfies(Threshold threshold) {
            return fraction == null
                    ? threshold.isSatisfied(value, threshold.number())
                    : threshold.isSatisfied(fraction.part(), threshold.number().multiply(fraction.whole()));
        }

        /** Against the value of the year before, from the exact values. */
        public Growth since(Value before) {
            var from = before.exactly();
            var to = exactly();
            return Growth.since(from.part().multiply(to.whole()), to.part().multiply(from.whole()));
        }

        private Fraction exactly() {
            return fraction == null ? new Fraction(value, BigDecimal.ONE, BigDecimal.ZERO) : fraction;
        }
    }

    /**
     * A part of a whole, in the unit of the value.
     *
     * @param part in per cent of the whole's unit where the value is in per cent
     * @param whole above zero
     * @param unknown of what it is not known whether it belongs to the part, or to the whole
     */
    public record Fraction(BigDecimal part, BigDecimal whole, BigDecimal unknown) {}

    public Series {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    public Optional<Value> in(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** This series, in which a figure from outside stands for its year. */
    public Series with(int year, BigDecimal outside) {
        var more = new TreeMap<>(years);
        var deals = years.get(year);
        more.put(year, new Value(outside, null, true, deals == null ? null : deals.value(), null));
        return new Series(more, decimals);
    }

    /** Whether a value of deals stands after one from outside, or the other way round: the two are not one series. */
    public boolean isBrokenBefore(int year) {
        var before = years.headMap(year);
        return !before.isEmpty()
                && in(year).isPresent()
                && years.get(before.lastKey()).fromOutside() != years.get(year).fromOutside();
    }
}
