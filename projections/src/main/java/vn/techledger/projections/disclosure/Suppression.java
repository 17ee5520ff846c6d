package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a year of a table keeps back, where its cells add up to its total. First every cell that the rule forbids; then, for
 * whoever subtracts what is shown from the total obtains all that is hidden together, further cells until the rule allows
 * them together: the smallest that suffices, else the smallest and on. A total that the rule forbids hides the whole year.
 *
 * @param total {@link Status#FREE} or {@link Status#PRIMARY}
 * @param cells in the order given
 */
public record Suppression(Status total, SequencedMap<String, Status> cells) {

    /** Why a sum is hidden. */
    public enum Status {
        FREE,
        /** The rule forbids it. */
        PRIMARY,
        /** Another hidden one would follow from it. */
        SECONDARY
    }

    /** @param cells of one year, by key; they add up to its total, each contract once */
    public static Suppression of(Safety safety, SequencedMap<String, Contributions> cells) {
        var statuses = new LinkedHashMap<String, Status>();
        cells.forEach((key, behind) -> statuses.put(key, safety.allows(behind) ? Status.FREE : Status.PRIMARY));
        if (!safety.allows(Contributions.sum(cells.values()))) {
            statuses.replaceAll((key, status) -> status == Status.FREE ? Status.SECONDARY : status);
            return new Suppression(Status.PRIMARY, statuses);
        }
        var hidden = new ArrayList<Contributions>();
        statuses.forEach((key, status) -> {
            if (status != Status.FREE) {
                hidden.add(behind(cells, key));
            }
        });
        while (!hidden.isEmpty() && !safety.allows(Contributions.sum(hidden))) {
            var more = next(safety, cells, statuses, hidden);
            statuses.put(more, Status.SECONDARY);
            hidden.add(behind(cells, more));
        }
        return new Suppression(Status.FREE, statuses);
    }

    /** There is one: all cells together are the total, which is allowed. */
    private static String next(
            Safety safety, Map<String, Contributions> cells, Map<String, Status> statuses, List<Contributions> hidden) {
        var free = cells.keySet().stream()
                .filter(key -> statuses.get(key) == Status.FREE)
                .sorted(Comparator.<String, BigDecimal>comparing(
                                key -> behind(cells, key).total().abs())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var key : free) {
            var together = new ArrayList<>(hidden);
            together.add(behind(cells, key));
            if (safety.allows(Contributions.sum(together))) {
                return key;
            }
        }
        return free.getFirst();
    }

    private static Contributions behind(Map<String, Contributions> cells, String key) {
        return cells.getOrDefault(key, new Contributions());
    }
}
