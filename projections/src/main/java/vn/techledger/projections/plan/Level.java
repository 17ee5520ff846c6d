package vn.techledger.projections.plan;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.indicator.Series;

/**
 * The value of an indicator against a threshold.
 *
 * @param year last complete year, up to the target's last
 * @param value null where nothing is known of it
 */
public record Level(int year, Series.@Nullable Value value, Outcome outcome) {

    /** Judges the last complete year; before the target's last one no path is stated, so too little is no delay. */
    public static Level of(Series series, @Nullable Threshold threshold, int by, int lastComplete) {
        int year = Math.min(by, lastComplete);
        boolean over = year == by;
        var value = series.in(year).orElse(null);
        if (value == null) {
            return new Level(year, null, Outcome.not(Obstacle.COVERAGE_UNKNOWN));
        }
        if (threshold == null) {
            return new Level(year, value, new Outcome(Verdict.NO_THRESHOLD, null, over));
        }
        boolean satisfied = value.satisfies(threshold);
        return new Level(
                year,
                value,
                satisfied || over ? Outcome.judged(satisfied, over) : Outcome.not(Obstacle.NO_PATH_STATED));
    }
}
