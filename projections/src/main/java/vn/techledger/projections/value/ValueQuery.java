package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable.AverageGrowth;
import vn.techledger.projections.value.ValueTable.LeftOut;
import vn.techledger.projections.value.ValueTable.Row;
import vn.techledger.projections.value.ValueTable.Total;

/** Reads each cell as it stood after the last posting up to the asked position. */
final class ValueQuery {

    private static final String BY_YEAR = """
            select c.currency, c.year, c.month, c.key, held.count, held.amount
            from @.cell c
            cross join lateral (
                select p.year_count as count, p.year_amount as amount
                from @.posting p
                where p.year_cell = c.cell and p.position <= ?
                order by p.position desc, p.ordinal desc limit 1) held
            where c.granularity = 'YEAR' and (c.year > 0) = ? and c.dimension = ?
                and (?::text is null or c.currency = ? or c.currency like ? || '/%')
                and c.year >= coalesce(?::int, c.year) and c.year <= coalesce(?::int, c.year)
                and (held.count <> 0 or held.amount <> 0)""";
    private static final String BY_MONTH = BY_YEAR.replace("year_count", "month_count")
            .replace("year_amount", "month_amount")
            .replace("year_cell", "month_cell")
            .replace("'YEAR'", "'MONTH'");

    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::period)
            .thenComparing(slot ->
                    slot.key().equals(Dimension.UNKNOWN) ? 2 : slot.key().equals(Dimension.SEVERAL) ? 1 : 0)
            .thenComparing(Slot::key);

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
        int decimals = CurrencyUnit.of(query.currency()).getDecimalPlaces();
        var totals = held(query, Dimension.TOTAL, query.period());
        var rows = query.by() == null ? totals : held(query, query.by(), query.period());
        return new ValueTable(
                asked(rows, query)
                        .map(slot -> new Row(
                                slot.period(), slot.key(), slot.count(), plain(slot, decimals), growth(slot, rows)))
                        .toList(),
                asked(totals, query)
                        .map(slot ->
                                new Total(slot.period(), slot.count(), plain(slot, decimals), growth(slot, totals)))
                        .toList(),
                averageGrowth(
                        query, query.period() == Period.YEAR ? totals : held(query, Dimension.TOTAL, Period.YEAR)),
                leftOut(query));
    }

    /** Also the year before the first one asked for, for its growth. */
    private Map<Place, Slot> held(Find query, Dimension dimension, Period period) {
        var before = query.from() == null ? null : Integer.valueOf(query.from() - 1);
        var slots = new HashMap<Place, Slot>();
        read(query, dimension, period, true, query.currency(), before)
                .forEach(slot -> slots.merge(new Place(slot.year(), slot.month(), slot.key()), slot, Slot::plus));
        return slots;
    }

    private List<Slot> read(
            Find query,
            Dimension dimension,
            Period period,
            boolean dated,
            @Nullable String currency,
            @Nullable Integer from) {
        return Sql.query(
                source,
                (period == Period.YEAR ? BY_YEAR : BY_MONTH).replace("@", model.schema()),
                row -> Slot.of(row, period),
                query.knownAt(),
                dated,
                dimension.code(),
                currency,
                currency,
                currency,
                from,
                query.to());
    }

    private static Stream<Slot> asked(Map<Place, Slot> slots, Find query) {
        return slots.values().stream()
                .filter(slot -> query.from() == null || slot.year() >= query.from())
                .sorted(ORDER);
    }

    private static Growth growth(Slot slot, Map<Place, Slot> slots) {
        if (slot.granularity() == Period.MONTH && slot.month() == 0) {
            return Growth.NOT_COMPUTABLE;
        }
        var previous = slots.get(new Place(slot.year() - 1, slot.month(), slot.key()));
        return Growth.since(previous == null ? null : previous.amount(), slot.amount());
    }

    private static @Nullable AverageGrowth averageGrowth(Find query, Map<Place, Slot> years) {
        var known = years.values().stream().mapToInt(Slot::year);
        var bounds = known.summaryStatistics();
        if (bounds.getCount() == 0 && (query.from() == null || query.to() == null)) {
            return null;
        }
        int from = query.from() == null ? bounds.getMin() : query.from();
        int to = query.to() == null ? Math.max(from, bounds.getMax()) : query.to();
        return new AverageGrowth(
                year(from), year(to), to - from, Growth.average(total(years, from), total(years, to), to - from));
    }

    private static @Nullable BigDecimal total(Map<Place, Slot> years, int year) {
        var slot = years.get(new Place(year, 0, Dimension.EVERYTHING));
        return slot == null ? null : slot.amount();
    }

    /** Contracts in other currencies, less those that are valued in the asked one. */
    private List<LeftOut> leftOut(Find query) {
        var counts = new TreeMap<String, Long>();
        for (var slot : read(query, Dimension.TOTAL, Period.YEAR, true, null, query.from())) {
            int mark = slot.currency().indexOf(Posting.VALUED_FROM);
            if (mark < 0) {
                counts.merge(slot.currency(), slot.count(), Long::sum);
            } else if (slot.currency().substring(0, mark).equals(query.currency())) {
                counts.merge(slot.currency().substring(mark + 1), -slot.count(), Long::sum);
            }
        }
        counts.remove(query.currency());
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
        var undated = new Find(null, Period.YEAR, null, null, query.currency(), query.knownAt());
        read(undated, Dimension.TOTAL, Period.YEAR, false, null, null).stream()
                .filter(slot -> slot.currency().indexOf(Posting.VALUED_FROM) < 0)
                .sorted(Comparator.comparing(Slot::currency))
                .forEach(slot -> leftOut.add(new LeftOut(
                        LeftOut.DATE_UNKNOWN, slot.currency().isEmpty() ? null : slot.currency(), slot.count())));
        return List.copyOf(leftOut);
    }

    private static String plain(Slot slot, int decimals) {
        return slot.amount().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String year(int year) {
        return "%04d".formatted(year);
    }

    private record Place(int year, int month, String key) {}

    private record Slot(
            Period granularity, String currency, int year, int month, String key, long count, BigDecimal amount) {

        static Slot of(ResultSet row, Period granularity) throws SQLException {
            return new Slot(
                    granularity,
                    row.getString("currency"),
                    row.getInt("year"),
                    row.getInt("month"),
                    row.getString("key"),
                    row.getLong("count"),
                    row.getBigDecimal("amount"));
        }

        /** Both, where they lie in one place: originals, and what is valued from other currencies. */
        Slot plus(Slot other) {
            return new Slot(granularity, currency, year, month, key, count + other.count, amount.add(other.amount));
        }

        String period() {
            if (granularity == Period.YEAR) {
                return ValueQuery.year(year);
            }
            return month == 0 ? ValueQuery.year(year) + "-unknown" : "%04d-%02d".formatted(year, month);
        }
    }
}
