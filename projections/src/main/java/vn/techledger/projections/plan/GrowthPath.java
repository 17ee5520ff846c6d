package vn.techledger.projections.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.indicator.Series;

/**
 * Average yearly growth from a base year, against what a target requires.
 *
 * @param base null where nobody has decided it
 * @param through last complete year up to the target's last; null where none after the base is complete
 * @param average geometric, from the base through that year
 * @param fromDealsAlone whether everything that the average rests on can be computed from deals
 * @param steps the base year, and each year after it up to the target's last
 */
public record GrowthPath(
        @Nullable Integer base,
        @Nullable Integer through,
        Growth average,
        boolean fromDealsAlone,
        List<Step> steps,
        Outcome outcome) {

    /** Places by which the decimal point moves from per cent to a fraction. */
    private static final int PER_CENT = 2;

    /**
     * One year.
     *
     * @param value null where nothing is known of it
     * @param growth against the year before; not computable across a gap
     * @param required value that leads to the threshold, rounded up to the unit's last decimal; null without a base or a
     *     threshold
     * @param complete whether the year is over
     * @param broken whether the value before it is of another source, so that the two are no one series
     */
    public record Step(
            int year,
            Series.@Nullable Value value,
            Growth growth,
            @Nullable BigDecimal required,
            boolean complete,
            boolean broken) {}

    /**
     * Judges a series. All comparisons are exact; nothing is rounded before it is compared.
     *
     * @param by last year of the target
     * @param lastComplete last year that is over
     */
    public static GrowthPath of(
            Series series, @Nullable Threshold threshold, @Nullable Integer base, int by, int lastComplete) {
        if (base == null) {
            return new GrowthPath(
                    null, null, Growth.NOT_COMPUTABLE, true, List.of(), Outcome.not(Obstacle.NO_BASE_YEAR));
        }
        int last = Math.min(by, lastComplete);
        var through = last > base ? Integer.valueOf(last) : null;
        var start = series.in(base).map(Series.Value::value).orElse(null);
        var now = through == null
                ? null
                : series.in(through).map(Series.Value::value).orElse(null);
        var average = through == null ? Growth.NOT_COMPUTABLE : Growth.average(start, now, through - base);
        return new GrowthPath(
                base,
                through,
                average,
                !isFromOutside(series, base) && (through == null || !isFromOutside(series, through)),
                steps(series, threshold, start, base, by, lastComplete),
                outcome(threshold, start, now, base, through, by));
    }

    private static Outcome outcome(
            @Nullable Threshold threshold,
            @Nullable BigDecimal start,
            @Nullable BigDecimal now,
            int base,
            @Nullable Integer through,
            int by) {
        if (start == null) {
            return Outcome.not(Obstacle.BASE_MISSING);
        }
        if (start.signum() <= 0) {
            return Outcome.not(Obstacle.BASE_ZERO);
        }
        if (through == null) {
            return Outcome.not(Obstacle.NO_YEAR_COMPLETE);
        }
        if (now == null) {
            return Outcome.not(Obstacle.COVERAGE_UNKNOWN);
        }
        if (threshold == null) {
            return new Outcome(Verdict.NO_THRESHOLD, null, through == by);
        }
        return Outcome.judged(threshold.isSatisfied(now, required(threshold, start, through - base)), through == by);
    }

    /** Exact. */
    private static BigDecimal required(Threshold threshold, BigDecimal start, int years) {
        return start.multiply(
                BigDecimal.ONE.add(threshold.number().movePointLeft(PER_CENT)).pow(years));
    }

    private static List<Step> steps(
            Series series,
            @Nullable Threshold threshold,
            @Nullable BigDecimal start,
            int base,
            int by,
            int lastComplete) {
        var steps = new ArrayList<Step>();
        for (int year = base; year <= by; year++) {
            var value = series.in(year).orElse(null);
            var before = year == base
                    ? null
                    : series.in(year - 1).map(Series.Value::value).orElse(null);
            boolean complete = year <= lastComplete;
            steps.add(new Step(
                    year,
                    value,
                    complete ? Growth.since(before, value == null ? null : value.value()) : Growth.NOT_COMPUTABLE,
                    threshold == null || start == null || start.signum() <= 0
                            ? null
                            : required(threshold, start, year - base).setScale(series.decimals(), RoundingMode.CEILING),
                    complete,
                    year > base && series.isBrokenBefore(year)));
        }
        return List.copyOf(steps);
    }

    private static boolean isFromOutside(Series series, int year) {
        return series.in(year).map(Series.Value::fromOutside).orElse(false);
    }
}
