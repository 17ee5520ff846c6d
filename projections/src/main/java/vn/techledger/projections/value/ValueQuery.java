package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.value.Cells.Asked;
import vn.techledger.projections.value.Cells.Sum;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable.AverageGrowth;
import vn.techledger.projections.value.ValueTable.LeftOut;
import vn.techledger.projections.value.ValueTable.Row;
import vn.techledger.projections.value.ValueTable.Total;

/** Makes tables of the sums as they stood after the last line up to the asked position. */
final class ValueQuery {

    /** After all keys, in this order. */
    private static final List<String> GROUPS =
            List.of(Dimension.SEVERAL, Dimension.NONE, CodeLevels.COARSER, CodeLevels.UNMAPPED, Dimension.UNKNOWN);

    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::period)
            .thenComparing(slot -> GROUPS.indexOf(slot.place().key()))
            .thenComparing(slot -> slot.place().key())
            .thenComparing(slot -> GROUPS.indexOf(slot.place().crossed()))
            .thenComparing(slot -> slot.place().crossed());

    private final DataSource source;
    private final ReadModel model;

    /** @param model of the same tables as that of the signed value */
    ValueQuery(DataSource source, ReadModel model) {
        this.source = source;
        this.model = model;
    }

    ValueTable answer(Find query) {
        long reached = new ReadModelSchema(model).position(source);
        if (query.knownAt() > reached) {
            throw new NotReached(model.name(), query.knownAt(), reached);
        }
        var measured = new Measured(query.measure(), decimals(query.currency()));
        var totals = held(query, List.of(Cells.TOTAL), query.period());
        var rows = query.axes().isEmpty() ? totals : held(query, query.axes(), query.period());
        return new ValueTable(
                asked(rows, query)
                        .map(slot -> new Row(
                                slot.period(),
                                slot.place().key(),
                                query.axes().size() < 2 ? null : slot.place().crossed(),
                                slot.sum().count(),
                                measured.plain(slot.sum()),
                                growth(slot, rows, measured)))
                        .toList(),
                asked(totals, query)
                        .map(slot -> new Total(
                                slot.period(),
                                slot.sum().count(),
                                measured.plain(slot.sum()),
                                growth(slot, totals, measured)))
                        .toList(),
                averageGrowth(
                        query,
                        query.period() == query.period().years()
                                ? totals
                                : held(query, List.of(Cells.TOTAL), Period.YEAR),
                        measured),
                leftOut(query));
    }

    private static int decimals(@Nullable String currency) {
        return currency == null ? 0 : CurrencyUnit.of(currency).getDecimalPlaces();
    }

    /** Also the year before the first one asked for, for its growth. */
    private Map<Place, Slot> held(Find query, List<Axis> axes, Period period) {
        var before = query.from() == null ? null : Integer.valueOf(query.from() - 1);
        var slots = new HashMap<Place, Slot>();
        cells().sums(new Asked(axes, period, true, query.currency(), before, query.to(), query.knownAt()))
                .forEach((where, sum) -> {
                    // what is valued from another currency is the same contract once more
                    if (query.currency() != null || isOriginal(where.currency())) {
                        var place = new Place(where.year(), where.part(), where.key(), where.crossed());
                        slots.merge(place, new Slot(period, place, sum), Slot::plus);
                    }
                });
        return slots;
    }

    private Cells cells() {
        return new Cells(source, model.schema());
    }

    private static boolean isOriginal(String currency) {
        return !currency.contains(Posting.VALUED_FROM);
    }

    private static Stream<Slot> asked(Map<Place, Slot> slots, Find query) {
        return slots.values().stream()
                .filter(slot -> query.from() == null || slot.place().year() >= query.from())
                .sorted(ORDER);
    }

    /** Against the same period of the year before, and none other: a gap is never shown as the growth of a year. */
    private static Growth growth(Slot slot, Map<Place, Slot> slots, Measured measured) {
        var place = slot.place();
        if (slot.length().hasParts() && place.part() == 0) {
            return Growth.NOT_COMPUTABLE;
        }
        var previous = slots.get(new Place(place.year() - 1, place.part(), place.key(), place.crossed()));
        return previous == null ? Growth.NOT_COMPUTABLE : measured.growth(previous.sum(), slot.sum(), 0);
    }

    private static @Nullable AverageGrowth averageGrowth(Find query, Map<Place, Slot> years, Measured measured) {
        int part = query.period() == Period.REPORT_YEAR ? 1 : 0;
        var bounds = years.keySet().stream()
                .filter(place -> place.part() == part)
                .mapToInt(Place::year)
                .summaryStatistics();
        if (bounds.getCount() == 0 && (query.from() == null || query.to() == null)) {
            return null;
        }
        int from = query.from() == null ? bounds.getMin() : query.from();
        int to = query.to() == null ? Math.max(from, bounds.getMax()) : query.to();
        var base = years.get(Place.total(from, part));
        var last = years.get(Place.total(to, part));
        var growth = base == null || last == null || to == from
                ? Growth.NOT_COMPUTABLE
                : measured.growth(base.sum(), last.sum(), to - from);
        return new AverageGrowth(year(from), year(to), to - from, growth);
    }

    /** Contracts in other currencies, less those that are valued in the asked one. */
    private List<LeftOut> leftOut(Find query) {
        var leftOut = new ArrayList<LeftOut>();
        if (query.currency() != null) {
            leftOut.addAll(otherCurrencies(query, query.currency()));
        }
        var undated =
                cells().sums(new Asked(List.of(Cells.TOTAL), Period.YEAR, false, null, null, null, query.knownAt()));
        undated.entrySet().stream()
                .filter(one -> isOriginal(one.getKey().currency()))
                .sorted(Comparator.comparing(one -> one.getKey().currency()))
                .forEach(one -> leftOut.add(new LeftOut(
                        LeftOut.DATE_UNKNOWN,
                        one.getKey().currency().isEmpty() ? null : one.getKey().currency(),
                        one.getValue().count())));
        return List.copyOf(leftOut);
    }

    private List<LeftOut> otherCurrencies(Find query, String asked) {
        var counts = new TreeMap<String, Long>();
        cells().sums(new Asked(
                        List.of(Cells.TOTAL),
                        query.period().years(),
                        true,
                        null,
                        query.from(),
                        query.to(),
                        query.knownAt()))
                .forEach((place, sum) -> {
                    int mark = place.currency().indexOf(Posting.VALUED_FROM);
                    if (mark < 0) {
                        counts.merge(place.currency(), sum.count(), Long::sum);
                    } else if (place.currency().substring(0, mark).equals(asked)) {
                        counts.merge(place.currency().substring(mark + 1), -sum.count(), Long::sum);
                    }
                });
        counts.remove(asked);
        var unknown = counts.remove("");
        var leftOut = new ArrayList<LeftOut>();
        counts.forEach((currency, count) -> {
            if (count != 0) {
                leftOut.add(new LeftOut(LeftOut.NO_RATE_FROZEN, currency, count));
            }
        });
        if (unknown != null) {
            leftOut.add(new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, unknown));
        }
        return leftOut;
    }

    private static String year(int year) {
        return "%04d".formatted(year);
    }

    private record Place(int year, int part, String key, String crossed) {

        static Place total(int year, int part) {
            return new Place(year, part, Dimension.EVERYTHING, "");
        }
    }

    private record Slot(Period length, Place place, Sum sum) {

        /** Both, where they lie in one place: originals, and what is valued from other currencies. */
        Slot plus(Slot other) {
            return new Slot(length, place, sum.plus(other.sum));
        }

        String period() {
            return length.name(place.year(), place.part());
        }
    }

    /** What is shown of a sum: a fraction, so that growth is rounded once from the exact value. */
    private record Measured(Measure measure, int decimals) {

        @Nullable
        String plain(Sum sum) {
            return switch (measure) {
                case VALUE ->
                    sum.amount().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
                case COUNT -> Long.toString(sum.count());
                case AVERAGE ->
                    sum.count() <= 0
                            ? null
                            : sum.amount()
                                    .divide(BigDecimal.valueOf(sum.count()), decimals, RoundingMode.HALF_EVEN)
                                    .toPlainString();
            };
        }

        /** @param periods of the geometric mean, or 0 for the growth from one period to the next */
        Growth growth(Sum base, Sum last, int periods) {
            if (measure == Measure.AVERAGE && (base.count() <= 0 || last.count() <= 0)) {
                return Growth.NOT_COMPUTABLE;
            }
            var from = numerator(base).multiply(denominator(last));
            var to = numerator(last).multiply(denominator(base));
            return periods == 0 ? Growth.since(from, to) : Growth.average(from, to, periods);
        }

        private BigDecimal numerator(Sum sum) {
            return measure == Measure.COUNT ? BigDecimal.valueOf(sum.count()) : sum.amount();
        }

        private BigDecimal denominator(Sum sum) {
            return measure == Measure.AVERAGE ? BigDecimal.valueOf(sum.count()) : BigDecimal.ONE;
        }
    }
}
