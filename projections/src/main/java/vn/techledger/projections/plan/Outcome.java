package vn.techledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.indicator.Obstacle;

/**
 * A verdict, with the reason where it is none.
 *
 * @param because null exactly when the verdict is another than {@link Verdict#NOT_COMPUTABLE}
 * @param settled whether the time for the target is over, so that only later entries can change it
 */
public record Outcome(Verdict verdict, @Nullable Obstacle because, boolean settled) {

    public static Outcome not(Obstacle because) {
        return new Outcome(Verdict.NOT_COMPUTABLE, because, false);
    }

    static Outcome judged(boolean satisfied, boolean over) {
        if (!satisfied) {
            return new Outcome(Verdict.BEHIND, null, over);
        }
        return new Outcome(over ? Verdict.MET : Verdict.ON_TRACK, null, over);
    }

    /** Of readings of one target: what all of them say. */
    static Outcome agreed(List<Outcome> readings) {
        return readings.stream().distinct().count() == 1 ? readings.getFirst() : not(Obstacle.READINGS_DIFFER);
    }

    /** Of items that must all do it: behind where one is, and no verdict where one has none. */
    static Outcome ofAll(List<Outcome> items) {
        for (var verdict : List.of(Verdict.BEHIND, Verdict.NOT_COMPUTABLE, Verdict.NO_THRESHOLD, Verdict.ON_TRACK)) {
            var first = items.stream().filter(one -> one.verdict() == verdict).findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        return items.getFirst();
    }
}
