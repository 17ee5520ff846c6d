package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Series;

/**
 * What changed in a table since it was computed, and which events changed it.
 *
 * @param rows years whose figures differ
 * @param causes in the order of the log; events whose effects cancel out exactly within a stretch of the log may be absent
 * @param causesCut whether there are more causes than are named
 */
public record Restatement(List<Row> rows, List<Cause> causes, boolean causesCut) {

    private static final int MOST_CAUSES = 200;

    /**
     * A year whose figure differs.
     *
     * @param was null where nothing was known of it; {@code is} likewise
     * @param absolute is less was; null where one is missing
     * @param relative absolute difference as a fraction of what was published (Circular 03/2020/TT-BKHĐT, Art. 15)
     */
    public record Row(
            int year,
            Series.@Nullable Value was,
            Series.@Nullable Value is,
            @Nullable BigDecimal absolute,
            Growth relative) {}

    /** An event that moved figures, with the years that it moved. */
    public record Cause(long position, List<Row> rows) {}

    /**
     * Compares the table of a position with that of a later one.
     *
     * @param at the series as known at a position, which is asked for again and again
     */
    public static Restatement between(long was, long is, LongFunction<Series> at) {
        var before = at.apply(was);
        var after = at.apply(is);
        var positions = new ArrayList<Cause>();
        boolean cut = !collect(was, before, is, after, at, positions);
        return new Restatement(differences(before, after), List.copyOf(positions), cut);
    }

    /** Halves the stretch until single events are left. False when there are too many. */
    private static boolean collect(
            long from, Series before, long to, Series after, LongFunction<Series> at, List<Cause> causes) {
        if (before.equals(after)) {
            return true;
        }
        if (to - from == 1) {
            if (causes.size() == MOST_CAUSES) {
                return false;
            }
            causes.add(new Cause(to, differences(before, after)));
            return true;
        }
        long middle = from + (to - from) / 2;
        var between = at.apply(middle);
        return collect(from, before, middle, between, at, causes) && collect(middle, between, to, after, at, causes);
    }

    static List<Row> differences(Series before, Series after) {
        var years = new TreeSet<>(before.years().keySet());
        years.addAll(after.years().keySet());
        var rows = new ArrayList<Row>();
        for (int year : years) {
            var was = before.in(year).orElse(null);
            var is = after.in(year).orElse(null);
            if (was == null ? is != null : !was.equals(is)) {
                rows.add(new Row(
                        year,
                        was,
                        is,
                        was == null || is == null ? null : is.value().subtract(was.value()),
                        Growth.since(was == null ? null : was.value(), is == null ? null : is.value())));
            }
        }
        return List.copyOf(rows);
    }
}
