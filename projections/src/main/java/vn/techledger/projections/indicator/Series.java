package vn.techledger.projections.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
     */
    public record Value(
            BigDecimal value,
            @Nullable Long count,
            boolean fromOutside,
            @Nullable BigDecimal fromDeals) {

        public static Value ofDeals(BigDecimal value, long count) {
            return new Value(value, count, false, null);
        }
    }

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
        more.put(year, new Value(outside, null, true, deals == null ? null : deals.value()));
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
