package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.readmodel.Sql;

/**
 * Reads sums as they were at a position. A year of one dimension: the balances at the end of the last whole run, and the
 * lines since. Months, quarters and two dimensions: all lines of the asked years.
 */
final class Cells {

    private static final String WHERE = """
                and (@.year > 0) = ? and (?::text is null or @.currency = ? or @.currency like ? || '/%')
                and @.year >= coalesce(?::int, @.year) and @.year <= coalesce(?::int, @.year)""";
    private static final String BALANCES = """
            select c.currency, c.year, 0 as part, c.key as first, 0 as second, null::numeric as whole,
                held.count, 0 as times, held.amount
            from $.cell c
            cross join lateral (
                select b.count, b.amount from $.balance b
                where b.cell = c.cell and b.run < ? order by b.run desc limit 1) held
            where c.dimension = ?
""" + WHERE.replace("@", "c");
    private static final String LINES =
            """
            select l.currency, %1$s as year, %2$s as part, l.keys[%3$d] as first, %4$s as second,
                case when l.keys[%3$d] < 0 or %4$s < 0 then l.amount end as whole,
                sum(l.count) as count, sum(l.times) as times, sum(l.times * l.amount) as amount
            from $.line l
            where l.position > ? and l.position <= ?
""" + WHERE.replace("@.year", "%1$s").replace("@", "l").replace("%'", "%%'") + " group by 1, 2, 3, 4, 5, 6";
    private static final String KEYS = "select id, key from $.key where id = any (?)";

    private final DataSource source;
    private final String schema;

    Cells(DataSource source, String schema) {
        this.source = source;
        this.schema = schema;
    }

    /**
     * Which sums.
     *
     * @param axes one or two
     * @param dated whether of what has a year, or of what has none
     * @param currency null for all, and for what is valued from others
     */
    record Asked(
            List<Axis> axes,
            Period period,
            boolean dated,
            @Nullable String currency,
            @Nullable Integer from,
            @Nullable Integer to,
            long knownAt) {}

    /**
     * @param part number of the period in its year; 0 for the year, or where it is unknown
     * @param crossed empty for one dimension
     */
    record Place(String currency, int year, int part, String key, String crossed) {}

    record Sum(long count, BigDecimal amount) {

        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.add(other.amount));
        }
    }

    Map<Place, Sum> sums(Asked asked) {
        boolean held = asked.axes().size() == 1 && asked.period() == Period.YEAR;
        var balances = held ? balances(asked) : List.<Found>of();
        long after = held ? ((long) MovementLines.run(asked.knownAt()) << MovementLines.RUN_BITS) - 1 : 0;
        var lines = lines(asked, after);
        var names = names(Stream.concat(balances.stream(), lines.stream()).toList());
        var sums = new HashMap<Place, Sum>();
        balances.forEach(found -> addBalance(sums, asked.axes().getFirst().group(), found, names));
        lines.forEach(found -> addLine(sums, asked.axes(), found, names));
        sums.values().removeIf(sum -> sum.count() == 0 && sum.amount().signum() == 0);
        return sums;
    }

    private List<Found> balances(Asked asked) {
        var dimension = asked.axes().getFirst().dimension().code();
        return Sql.query(
                source,
                in(BALANCES),
                Found::of,
                MovementLines.run(asked.knownAt()),
                dimension,
                asked.dated(),
                asked.currency(),
                asked.currency(),
                asked.currency(),
                asked.from(),
                asked.to());
    }

    private List<Found> lines(Asked asked, long after) {
        int first = column(asked.axes().getFirst());
        var second =
                asked.axes().size() == 1 ? "0" : "l.keys[" + column(asked.axes().getLast()) + "]";
        return Sql.query(
                source,
                in(LINES.formatted(asked.period().year(), asked.period().column(), first, second)),
                Found::of,
                after,
                asked.knownAt(),
                asked.dated(),
                asked.currency(),
                asked.currency(),
                asked.currency(),
                asked.from(),
                asked.to());
    }

    /** Arrays of PostgreSQL count from one. */
    private static int column(Axis axis) {
        return axis.dimension().ordinal() + 1;
    }

    private String in(String sql) {
        return sql.replace("$", schema);
    }

    private Map<Integer, String> names(List<Found> found) {
        var ids = new TreeSet<Integer>();
        found.forEach(one -> {
            ids.add(one.first());
            ids.add(one.second());
        });
        var names = new HashMap<Integer, String>();
        Sql.query(
                source,
                in(KEYS),
                row -> names.put(row.getInt("id"), row.getString("key")),
                Sql.column("int", List.copyOf(ids), id -> id));
        return names;
    }

    /** A cell of several keys says how much of theirs is one and the same where they fall together. */
    private static void addBalance(
            Map<Place, Sum> sums, UnaryOperator<String> group, Found found, Map<Integer, String> names) {
        if (found.first() > 0) {
            put(sums, found, group.apply(name(names, found.first())), "", found.count(), found.amount());
            return;
        }
        var together = new LinkedHashMap<String, Integer>();
        keys(names, found.first()).parts().stream()
                .map(Keys.Part::key)
                .distinct()
                .forEach(key -> together.merge(group.apply(key), 1, Integer::sum));
        together.forEach((key, number) -> {
            int again = 1 - number;
            put(sums, found, key, "", again * found.count(), found.amount().multiply(BigDecimal.valueOf(again)));
        });
    }

    private static void addLine(Map<Place, Sum> sums, List<Axis> axes, Found found, Map<Integer, String> names) {
        var group = axes.getFirst().group();
        if (axes.size() == 1) {
            if (found.whole() == null) {
                put(sums, found, group.apply(name(names, found.first())), "", found.count(), found.amount());
                return;
            }
            keys(names, found.first())
                    .under(group)
                    .divide(found.whole())
                    .forEach((key, part) -> put(sums, found, key, "", found.count(), found.often(part)));
            return;
        }
        var other = axes.getLast().group();
        if (found.whole() == null) {
            var key = group.apply(name(names, found.first()));
            put(sums, found, key, other.apply(name(names, found.second())), found.count(), found.amount());
            return;
        }
        keys(names, found.first())
                .under(group)
                .cross(keys(names, found.second()).under(other), found.whole())
                .forEach(
                        (pair, part) -> put(sums, found, pair.key(), pair.crossed(), found.count(), found.often(part)));
    }

    private static Keys keys(Map<Integer, String> names, int id) {
        var name = name(names, id);
        return id > 0 ? Keys.one(name) : EventJson.mapper().readValue(name, Keys.class);
    }

    private static String name(Map<Integer, String> names, int id) {
        return Objects.requireNonNull(names.get(id), () -> "there is no key " + id);
    }

    private static void put(
            Map<Place, Sum> sums, Found found, String key, String crossed, long count, BigDecimal amount) {
        sums.merge(
                new Place(found.currency(), found.year(), found.part(), key, crossed),
                new Sum(count, amount),
                Sum::plus);
    }

    /** @param whole what each line's amount is where a key is below zero, else null */
    private record Found(
            String currency,
            int year,
            int part,
            int first,
            int second,
            @Nullable BigDecimal whole,
            long count,
            long times,
            BigDecimal amount) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getString("currency"),
                    row.getInt("year"),
                    row.getInt("part"),
                    row.getInt("first"),
                    row.getInt("second"),
                    row.getBigDecimal("whole"),
                    row.getLong("count"),
                    row.getLong("times"),
                    row.getBigDecimal("amount"));
        }

        BigDecimal often(BigDecimal one) {
            return one.multiply(BigDecimal.valueOf(times));
        }
    }

    /** The only axis of totals. */
    static final Axis TOTAL = Axis.of(Dimension.TOTAL);
}
