package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.figures.Movement;
import vn.techledger.projections.figures.Movements.Moved;
import vn.techledger.projections.readmodel.Sql;

/** Movements on their way into the table, with what each year's cells hold after them. */
final class MovementLines {

    /** Positions of a run: reading adds up at most so many positions' lines. */
    static final int RUN_BITS = 12;

    private static final String KEYS = "select id, key from @.key where key = any (?)";
    private static final String ENDS =
            "select coalesce(greatest(max(id), 0), 0), coalesce(least(min(id), 0), 0) from @.key";
    private static final String PUT_KEYS = "insert into @.key (id, key) select * from unnest(?, ?)";
    private static final String HELD = """
            select held.* from unnest(?, ?, ?, ?) as asked (dimension, currency, year, key)
            cross join lateral (
                select * from @.cell c
                where (c.dimension, c.currency, c.year, c.key)
                    = (asked.dimension, asked.currency, asked.year, asked.key)
                limit 1) held""";
    private static final String LAST_CELL = "select coalesce(max(cell), 0) from @.cell";
    private static final String PUT_CELLS = """
            insert into @.cell (cell, dimension, currency, year, key, count, amount)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (cell) do update set count = excluded.count, amount = excluded.amount""";
    private static final String PUT_BALANCES = """
            insert into @.balance (cell, run, count, amount) select * from unnest(?, ?, ?, ?)
            on conflict (cell, run) do update set count = excluded.count, amount = excluded.amount""";
    private static final String PUT_LINES = """
            insert into @.line
                (position, ordinal, deal, year, month, day, currency, count, times, amount, keys)
            select position, ordinal, deal, year, month, day, currency, count, times, amount, keys::int[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as put
                (position, ordinal, deal, year, month, day, currency, count, times, amount, keys)""";

    private final String schema;
    private final Connection connection;
    private final List<Line> lines = new ArrayList<>();
    private long position;
    private int ordinal;

    /** @param schema that the tables lie in, which stands for the sign @ in the statements */
    MovementLines(String schema, Connection connection) {
        this.schema = schema;
        this.connection = connection;
    }

    static int run(long position) {
        return Math.toIntExact(position >> RUN_BITS);
    }

    private String in(String sql) {
        return sql.replace("@", schema);
    }

    /** What one event moves, in its order. Events come in the order of their positions. */
    void add(long at, DealId deal, List<Moved> change) {
        if (at != position) {
            position = at;
            ordinal = 0;
        }
        for (var moved : change) {
            lines.add(new Line(at, ordinal++, deal, moved));
        }
    }

    void write() throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        var postings = lines.stream().flatMap(line -> postings(line).stream()).toList();
        var ids = numbers(postings);
        writeLines(ids);
        writeCells(postings, ids);
        lines.clear();
    }

    /** How keys are written in the table: a single one as it is, several as JSON. */
    private static String text(Keys keys) {
        return keys.whole() ? keys.parts().getFirst().key() : EventJson.mapper().writeValueAsString(keys);
    }

    /** What a line does to the cells of its year, in every dimension. */
    private static List<Posting> postings(Line line) {
        var postings = new ArrayList<Posting>();
        var sign = BigDecimal.valueOf(line.moved.sign());
        for (var dimension : Dimension.values()) {
            var keys = line.movement().in(dimension);
            keys.divide(line.movement().amount())
                    .forEach((key, part) -> postings.add(new Posting(line, dimension, key, true, part.multiply(sign))));
            if (!keys.whole()) {
                var inCommon = keys.division() == Keys.Division.EACH
                        ? line.movement().amount().multiply(sign)
                        : BigDecimal.ZERO;
                postings.add(new Posting(line, dimension, text(keys), false, inCommon));
            }
        }
        return postings;
    }

    /** The number of every key, those included that were not met before. */
    private Map<String, Integer> numbers(Collection<Posting> postings) throws SQLException {
        var single = new LinkedHashMap<String, Boolean>();
        postings.forEach(posting -> single.putIfAbsent(posting.key, posting.single));
        var ids = new HashMap<String, Integer>();
        var asked = List.copyOf(single.keySet());
        Sql.query(
                connection,
                in(KEYS),
                row -> ids.put(row.getString("key"), row.getInt("id")),
                Sql.column("text", asked, key -> key));
        var ends = Sql.query(connection, in(ENDS), row -> new int[] {row.getInt(1), row.getInt(2)})
                .getFirst();
        var fresh = new ArrayList<String>();
        for (var key : asked) {
            if (!ids.containsKey(key)) {
                ids.put(key, Boolean.TRUE.equals(single.get(key)) ? ++ends[0] : --ends[1]);
                fresh.add(key);
            }
        }
        if (!fresh.isEmpty()) {
            Sql.update(
                    connection,
                    in(PUT_KEYS),
                    Sql.column("int", fresh, ids::get),
                    Sql.column("text", fresh, key -> key));
        }
        return ids;
    }

    private void writeLines(Map<String, Integer> ids) throws SQLException {
        Sql.update(
                connection,
                in(PUT_LINES),
                Sql.column("bigint", lines, line -> line.position),
                Sql.column("int", lines, line -> line.ordinal),
                Sql.column("uuid", lines, line -> line.deal.value()),
                Sql.column("int", lines, line -> line.movement().date().year()),
                Sql.column(
                        "int",
                        lines,
                        line -> line.movement().date().knownMonth().orElse(0)),
                Sql.column("int", lines, line -> line.movement().date().day()),
                Sql.column("text", lines, Line::currency),
                Sql.column("int", lines, line -> line.moved.count()),
                Sql.column("int", lines, line -> line.moved.sign()),
                Sql.column("numeric", lines, line -> line.movement().amount()),
                Sql.column(
                        "text",
                        lines,
                        line -> Arrays.stream(Dimension.values())
                                .map(line.movement()::in)
                                .map(keys -> Objects.requireNonNull(ids.get(text(keys)))
                                        .toString())
                                .collect(Collectors.joining(",", "{", "}"))));
    }

    private void writeCells(List<Posting> postings, Map<String, Integer> ids) throws SQLException {
        var cells = new LinkedHashMap<Place, Cell>();
        for (var posting : postings) {
            cells.putIfAbsent(posting.place(ids), new Cell());
        }
        load(cells);
        var runs = new LinkedHashMap<Run, Balance>();
        for (var posting : postings) {
            var cell = Objects.requireNonNull(cells.get(posting.place(ids)));
            cell.count += posting.line.moved.count();
            cell.amount = cell.amount.add(posting.amount);
            runs.put(new Run(cell.cell, run(posting.line.position)), new Balance(cell.count, cell.amount));
        }
        var places = List.copyOf(cells.entrySet());
        Sql.update(
                connection,
                in(PUT_CELLS),
                Sql.column("int", places, one -> one.getValue().cell),
                Sql.column("text", places, one -> one.getKey().dimension()),
                Sql.column("text", places, one -> one.getKey().currency()),
                Sql.column("int", places, one -> one.getKey().year()),
                Sql.column("int", places, one -> one.getKey().key()),
                Sql.column("bigint", places, one -> one.getValue().count),
                Sql.column("numeric", places, one -> one.getValue().amount));
        var balances = List.copyOf(runs.entrySet());
        Sql.update(
                connection,
                in(PUT_BALANCES),
                Sql.column("int", balances, one -> one.getKey().cell()),
                Sql.column("int", balances, one -> one.getKey().run()),
                Sql.column("bigint", balances, one -> one.getValue().count()),
                Sql.column("numeric", balances, one -> one.getValue().amount()));
    }

    private void load(Map<Place, Cell> cells) throws SQLException {
        var places = List.copyOf(cells.keySet());
        Sql.query(
                connection,
                in(HELD),
                row -> {
                    var place = new Place(
                            row.getString("dimension"),
                            row.getString("currency"),
                            row.getInt("year"),
                            row.getInt("key"));
                    var cell = Objects.requireNonNull(cells.get(place));
                    cell.cell = row.getInt("cell");
                    cell.count = row.getLong("count");
                    cell.amount = row.getBigDecimal("amount");
                    return cell;
                },
                Sql.column("text", places, Place::dimension),
                Sql.column("text", places, Place::currency),
                Sql.column("int", places, Place::year),
                Sql.column("int", places, Place::key));
        int last = Sql.query(connection, in(LAST_CELL), row -> row.getInt(1)).getFirst();
        for (var cell : cells.values()) {
            if (cell.cell == Cell.NEW) {
                cell.cell = ++last;
            }
        }
    }

    private record Line(long position, int ordinal, DealId deal, Moved moved) {

        Movement movement() {
            return moved.movement();
        }

        String currency() {
            var currency = movement().currency();
            return currency == null ? "" : currency;
        }
    }

    /** @param single whether it is one key, not several with the way in which they divide */
    private record Posting(Line line, Dimension dimension, String key, boolean single, BigDecimal amount) {

        Place place(Map<String, Integer> ids) {
            return new Place(
                    dimension.code(),
                    line.currency(),
                    line.movement().date().year(),
                    Objects.requireNonNull(ids.get(key)));
        }
    }

    /** Columns of the table {@code cell} that name one. */
    private record Place(String dimension, String currency, int year, int key) {}

    private record Run(int cell, int run) {}

    private record Balance(long count, BigDecimal amount) {}

    private static final class Cell {
        private static final int NEW = 0;

        private int cell = NEW;
        private long count;
        private BigDecimal amount = BigDecimal.ZERO;
    }
}
