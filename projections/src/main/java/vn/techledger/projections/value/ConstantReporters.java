package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.value.Cells.Asked;
import vn.techledger.projections.value.Cells.Sum;
import vn.techledger.projections.value.TransactionValue.Find;

/**
 * Growth over those reporters alone that reported in both periods, so that a party that begins to report is not taken for
 * growth. A reporter is the party that filed a contract, as the contract says; whoever is not named is unknown, and in no
 * such growth.
 */
public final class ConstantReporters {

    /** What a reporter is, as it is written in answers. */
    public static final String BY = "contract.circumstances.filedFor";

    private static final Set<String> NOBODY = Set.of(Dimension.UNKNOWN, Dimension.SEVERAL, Dimension.NONE);

    private final DataSource source;

    public ConstantReporters(DataSource source) {
        this.source = source;
    }

    /**
     * Growth from one period to another.
     *
     * @param reporters that reported in both
     * @param unknown contracts, or payments, of either period of which nobody says who reported them
     */
    public record Constant(Growth growth, int reporters, long unknown) {

        /** {@code unknown} where it is not computable because nobody says who reported. */
        public String status() {
            return growth.status() == Growth.Status.NOT_COMPUTABLE && unknown > 0
                    ? "unknown"
                    : growth.status().code();
        }
    }

    /**
     * Where a table has a rate.
     *
     * @param period as a table writes it
     * @param key empty for totals
     */
    public record Place(String period, String key) {}

    /**
     * Beside every rate of a table: of its totals, and of its rows where it has one dimension and they are asked for. What
     * has no period before it has none.
     *
     * @param rows whether of rows too: their cost grows with the deals of the asked years
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public Map<Place, Constant> beside(ReadModel model, Find query, boolean rows) {
        var found = new HashMap<Place, Constant>(of(model, query, List.of()));
        if (rows && query.axes().size() == 1) {
            found.putAll(of(model, query, query.axes()));
        }
        return found;
    }

    /**
     * The geometric mean of growth between two years.
     *
     * @param query whose totals, or row, is meant: with one dimension or none
     * @param key of the row; empty for the total
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public Constant between(ReadModel model, Find query, String key, int base, int last) {
        var held = held(model, query, query.axes());
        int part = query.period() == Period.REPORT_YEAR ? 1 : 0;
        return constant(
                query,
                held.getOrDefault(new Slot(base, part, key), Map.of()),
                held.getOrDefault(new Slot(last, part, key), Map.of()),
                last - base);
    }

    private Map<Place, Constant> of(ReadModel model, Find query, List<Axis> axes) {
        var held = held(model, query, axes);
        var found = new HashMap<Place, Constant>();
        held.forEach((slot, now) -> {
            boolean comparable = !query.period().hasParts() || slot.part() > 0;
            var before = held.get(new Slot(slot.year() - 1, slot.part(), slot.key()));
            if (comparable && before != null && (query.from() == null || slot.year() >= query.from())) {
                found.put(new Place(slot.period(query.period()), slot.key()), constant(query, before, now, 0));
            }
        });
        return found;
    }

    private Map<Slot, Map<String, Sum>> held(ReadModel model, Find query, List<Axis> axes) {
        long reached = new ReadModelSchema(model).position(source);
        if (query.knownAt() > reached) {
            throw new NotReached(model.name(), query.knownAt(), reached);
        }
        var by = new ArrayList<>(axes);
        by.add(Axis.of(Dimension.REPORTER));
        var before = query.from() == null ? null : Integer.valueOf(query.from() - 1);
        var asked = new Asked(by, query.period(), true, query.currency(), before, query.to(), query.knownAt());
        var held = new HashMap<Slot, Map<String, Sum>>();
        new Cells(source, model.schema()).sums(asked).forEach((where, sum) -> {
            // what is valued from another currency is the same contract once more
            if (query.currency() != null || !where.currency().contains(Posting.VALUED_FROM)) {
                var slot = new Slot(where.year(), where.part(), axes.isEmpty() ? Dimension.EVERYTHING : where.key());
                held.computeIfAbsent(slot, none -> new HashMap<>())
                        .merge(axes.isEmpty() ? where.key() : where.crossed(), sum, Sum::plus);
            }
        });
        return held;
    }

    /** @param periods of the geometric mean, or 0 for the growth from one period to the next */
    private static Constant constant(Find query, Map<String, Sum> before, Map<String, Sum> now, int periods) {
        var nothing = new Sum(0, BigDecimal.ZERO);
        var base = nothing;
        var last = nothing;
        int reporters = 0;
        for (var one : before.entrySet()) {
            var again = now.get(one.getKey());
            if (again != null && !NOBODY.contains(one.getKey())) {
                base = base.plus(one.getValue());
                last = last.plus(again);
                reporters++;
            }
        }
        long unknown = NOBODY.stream()
                .mapToLong(key -> before.getOrDefault(key, nothing).count()
                        + now.getOrDefault(key, nothing).count())
                .sum();
        var growth = reporters == 0 ? Growth.NOT_COMPUTABLE : growth(query.measure(), base, last, periods);
        return new Constant(growth, reporters, unknown);
    }

    private static Growth growth(Measure measure, Sum base, Sum last, int periods) {
        return switch (measure) {
            case VALUE -> growth(base.amount(), last.amount(), periods);
            case COUNT -> growth(BigDecimal.valueOf(base.count()), BigDecimal.valueOf(last.count()), periods);
            case AVERAGE ->
                base.count() <= 0 || last.count() <= 0
                        ? Growth.NOT_COMPUTABLE
                        : growth(
                                base.amount().multiply(BigDecimal.valueOf(last.count())),
                                last.amount().multiply(BigDecimal.valueOf(base.count())),
                                periods);
        };
    }

    private static Growth growth(BigDecimal base, BigDecimal last, int periods) {
        return periods == 0 ? Growth.since(base, last) : Growth.average(base, last, periods);
    }

    private record Slot(int year, int part, String key) {

        String period(Period length) {
            return length.name(year, part);
        }
    }
}
