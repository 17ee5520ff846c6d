package vn.techledger.projections.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Ratio;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.value.LargestDeals.Deal;

/** Finds what the values of a target rest on. */
final class Backings {

    private final IndicatorValues values;
    private final IndicatorDefinition definition;
    private final Dimension slice;
    private final long knownAt;
    private final Map<String, SortedMap<Integer, SortedMap<String, BigDecimal>>> byState;
    private final Map<String, SortedMap<Integer, SortedMap<String, BigDecimal>>> byEvidence;

    /**
     * @param definition without an obstacle, that adds up amounts
     * @param slice of whose rows it is asked, or the total
     */
    Backings(IndicatorValues values, IndicatorDefinition definition, Dimension slice, int from, int to, long knownAt) {
        this.values = values;
        this.definition = definition;
        this.slice = slice;
        this.knownAt = knownAt;
        this.byState = values.parts(definition, slice, Dimension.AMOUNT_STATE, from, to, knownAt);
        this.byEvidence = values.parts(definition, slice, Dimension.EVIDENCE, from, to, knownAt);
    }

    /** @param key of the slice; empty for the total */
    Backing of(String key, GrowthPath path, Series series, @Nullable Threshold threshold, int by, int lastComplete) {
        var base = path.base();
        if (base == null) {
            return new Backing(List.of(), null, null);
        }
        var through = path.through();
        var years = new ArrayList<Backing.Year>();
        for (int year = base; year <= (through == null ? base : through); year++) {
            var value = series.in(year).orElse(null);
            if (value != null && !value.fromOutside()) {
                years.add(year(key, year, value.value()));
            }
        }
        if (through == null || !path.fromDealsAlone()) {
            return new Backing(years, null, null);
        }
        return new Backing(
                years,
                withoutLargest(key, base, through, series, threshold, by, lastComplete),
                values.constantReporters(definition, slice, key, base, through, knownAt));
    }

    private Backing.Year year(String key, int year, BigDecimal value) {
        var estimated = in(byState, key, year).getOrDefault(Amount.State.ESTIMATED.name(), BigDecimal.ZERO);
        var parts = new ArrayList<Backing.Part>();
        in(byEvidence, key, year)
                .forEach((grade, part) -> parts.add(new Backing.Part(grade, part, Ratio.of(part, value))));
        var largest = values.largest(definition, slice, key, year, Backing.LARGEST, knownAt);
        var together = sum(largest);
        return new Backing.Year(
                year,
                value,
                estimated,
                Ratio.of(estimated, value),
                parts,
                largest,
                together,
                Ratio.of(together, value));
    }

    private Backing.@Nullable WithoutLargest withoutLargest(
            String key, int base, int through, Series series, @Nullable Threshold threshold, int by, int lastComplete) {
        var start = series.in(base).map(Series.Value::value).orElse(null);
        var now = series.in(through).map(Series.Value::value).orElse(null);
        if (start == null || now == null) {
            return null;
        }
        var largest = values.largest(definition, slice, key, through, Backing.LARGEST, knownAt);
        var before = values.value(
                definition, slice, key, base, largest.stream().map(Deal::deal).toList(), knownAt);
        var reduced = new TreeMap<Integer, Series.Value>();
        reduced.put(base, Series.Value.ofDeals(start.subtract(before), 0));
        reduced.put(through, Series.Value.ofDeals(now.subtract(sum(largest)), 0));
        var path = GrowthPath.of(new Series(reduced, series.decimals()), threshold, base, by, lastComplete);
        return new Backing.WithoutLargest(
                through, largest, start.subtract(before), now.subtract(sum(largest)), path.average(), path.outcome());
    }

    private static BigDecimal sum(List<Deal> deals) {
        return deals.stream().map(Deal::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SortedMap<String, BigDecimal> in(
            Map<String, SortedMap<Integer, SortedMap<String, BigDecimal>>> parts, String key, int year) {
        return parts.getOrDefault(key, new TreeMap<>()).getOrDefault(year, new TreeMap<>());
    }
}
