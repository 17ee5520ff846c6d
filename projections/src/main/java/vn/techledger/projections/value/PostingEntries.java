package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/** The postings that one cell of a table is the sum of: from a figure back to its deals and their events. */
public final class PostingEntries {

    private static final String KEYS = """
            select id, key from @.key where key = ? or id < 0 and strpos(key, ?) > 0""";
    private static final String OF_CELL = """
            with matching as (
                select l.* from @.line l
                where l.keys[#] = any (?) and l.keys[%3$d] = any (?)
                    and l.year between ? - 1 and ? and %1$s = ? and (?::int is null or %2$s = ?::int)
                    and case when ?::text is null then l.count <> 0 and strpos(l.currency, '/') = 0
                        else l.currency = ? or l.currency like ? || '/%%' end
                    and l.position <= ? and l.position >= ?)
            select position, deal, year, month, day, currency, count, times, amount,
                keys[#] as key, keys[%3$d] as crossed
            from matching
            where position in (select distinct position from matching order by position limit ?)
            order by position, ordinal""";

    private final DataSource source;

    public PostingEntries(DataSource source) {
        this.source = source;
    }

    /**
     * A cell.
     *
     * @param key as postings name it; empty with {@link Dimension#TOTAL}
     * @param crossed the second dimension; the total where there is none
     * @param crossKey its key, likewise
     * @param period how long the cell's period is
     * @param part number of the period in its year, 0 for what is known to the year alone; null for the whole year
     * @param currency null for contracts that are counted whatever their currency
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Cell(
            Dimension dimension,
            String key,
            Dimension crossed,
            String crossKey,
            Period period,
            int year,
            @Nullable Integer part,
            @Nullable String currency,
            long knownAt) {

        /** A cell of one dimension, or of the total. */
        public Cell(
                Dimension dimension,
                String key,
                Period period,
                int year,
                @Nullable Integer part,
                @Nullable String currency,
                long knownAt) {
            this(dimension, key, Dimension.TOTAL, Dimension.EVERYTHING, period, year, part, currency, knownAt);
        }
    }

    /**
     * By how much one event moved the cell.
     *
     * @param ordinal among the postings of its event
     * @param valuedFrom currency that the amount is valued from at the frozen rate, or null
     * @param amount in the cell's currency; with all others of the cell it adds up to the figure exactly. Zero where
     *     contracts are counted whatever their currency
     */
    public record Entry(
            long position,
            int ordinal,
            DealId deal,
            EffectiveDate date,
            @Nullable String valuedFrom,
            int count,
            BigDecimal amount) {}

    /**
     * One page of the postings of a cell, in the order of the log.
     *
     * @param model that holds the figure
     * @param position after which to begin, with {@code ordinal}
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public List<Entry> page(ReadModel model, Cell cell, long position, int ordinal, int size) {
        long reached = new ReadModelSchema(model).position(source);
        if (cell.knownAt() > reached) {
            throw new NotReached(model.name(), cell.knownAt(), reached);
        }
        var keys = keys(model, cell.key());
        var crossed = keys(model, cell.crossKey());
        var entries = new ArrayList<Entry>();
        long from = position;
        while (true) {
            var lines = lines(model, cell, keys, crossed, from, size + 1);
            entries(lines, cell, keys, crossed).stream()
                    .filter(entry -> entry.position() > position || entry.ordinal() > ordinal)
                    .forEach(entries::add);
            if (entries.size() >= size || lines.isEmpty()) {
                return entries.stream().limit(size).toList();
            }
            from = lines.getLast().place().position() + 1;
        }
    }

    private List<Line> lines(
            ReadModel model, Cell cell, Map<Integer, Keys> keys, Map<Integer, Keys> crossed, long from, int positions) {
        var period = cell.period();
        return Sql.query(
                source,
                OF_CELL.formatted(period.year(), period.column(), cell.crossed().ordinal() + 1)
                        .replace("@", model.schema())
                        .replace("#", Integer.toString(cell.dimension().ordinal() + 1)),
                Line::of,
                Sql.column("int", List.copyOf(keys.keySet()), id -> id),
                Sql.column("int", List.copyOf(crossed.keySet()), id -> id),
                cell.year(),
                cell.year(),
                cell.year(),
                cell.part(),
                cell.part(),
                cell.currency(),
                cell.currency(),
                cell.currency(),
                cell.knownAt(),
                from,
                positions);
    }

    /** The key itself, and every group of keys in which it has a part. */
    private Map<Integer, Keys> keys(ReadModel model, String key) {
        var quoted = EventJson.mapper().writeValueAsString(key);
        var keys = new HashMap<Integer, Keys>();
        Sql.query(
                source,
                KEYS.replace("@", model.schema()),
                row -> {
                    int id = row.getInt("id");
                    var text = row.getString("key");
                    var one = id > 0 ? Keys.one(text) : EventJson.mapper().readValue(text, Keys.class);
                    if (one.parts().stream().anyMatch(part -> part.key().equals(key))) {
                        keys.put(id, one);
                    }
                    return id;
                },
                key,
                quoted);
        return keys;
    }

    /** What one event moves in one deal, at one date and from one currency, is one entry. */
    private static List<Entry> entries(
            List<Line> lines, Cell cell, Map<Integer, Keys> keys, Map<Integer, Keys> crossed) {
        var sums = new LinkedHashMap<Place, Cells.Sum>();
        for (var line : lines) {
            var part = part(cell, line, keys.get(line.key()), crossed.get(line.crossed()));
            var sum = new Cells.Sum(line.count(), part.multiply(BigDecimal.valueOf(line.times())));
            sums.merge(line.place(), sum, Cells.Sum::plus);
        }
        sums.values().removeIf(sum -> sum.count() == 0 && sum.amount().signum() == 0);
        var entries = new ArrayList<Entry>();
        sums.forEach((place, sum) -> {
            int ordinal = entries.isEmpty() || entries.getLast().position() != place.position()
                    ? 0
                    : entries.getLast().ordinal() + 1;
            int mark = place.currency().indexOf(Posting.VALUED_FROM);
            entries.add(new Entry(
                    place.position(),
                    ordinal,
                    place.deal(),
                    place.date(),
                    mark < 0 ? null : place.currency().substring(mark + Posting.VALUED_FROM.length()),
                    Math.toIntExact(sum.count()),
                    sum.amount()));
        });
        return entries;
    }

    private static BigDecimal part(Cell cell, Line line, @Nullable Keys keys, @Nullable Keys crossed) {
        if (cell.currency() == null) {
            return BigDecimal.ZERO;
        }
        var first = Objects.requireNonNull(keys);
        return Objects.requireNonNull(
                cell.crossed() == Dimension.TOTAL
                        ? first.divide(line.amount()).get(cell.key())
                        : first.cross(Objects.requireNonNull(crossed), line.amount())
                                .get(new Keys.Pair(cell.key(), cell.crossKey())));
    }

    private record Place(long position, DealId deal, EffectiveDate date, String currency) {}

    private record Line(Place place, int count, int times, BigDecimal amount, int key, int crossed) {

        static Line of(ResultSet row) throws SQLException {
            int month = row.getInt("month");
            var date = new EffectiveDate(row.getInt("year"), month == 0 ? null : month, Sql.integer(row, "day"));
            return new Line(
                    new Place(
                            row.getLong("position"),
                            new DealId(row.getObject("deal", UUID.class)),
                            date,
                            row.getString("currency")),
                    row.getInt("count"),
                    row.getInt("times"),
                    row.getBigDecimal("amount"),
                    row.getInt("key"),
                    row.getInt("crossed"));
        }
    }
}
