package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.figures.Movement;
import vn.techledger.projections.figures.Movements.Moved;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Movements on their way into the table, with what each year's cells hold after them. */
final class MovementLines {

    /** Positions of a run: reading adds up at most so many positions' lines. */
    static final int RUN_BITS = 12;

    /** In the column {@code month} of a cell: it is a year's. */
    static final int WHOLE_YEAR = -1;

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    /** Asked for by month most often, and of few keys: these have cells for each month, too. */
    private static final Set<Dimension> BY_MONTH = Set.of(Dimension.TOTAL, Dimension.SECTOR);

    private static final String KEYS = "select id, key from @.key where key = any (?)";
    private static final String ENDS =
            "select coalesce(greatest(max(id), 0), 0), coalesce(least(min(id), 0), 0) from @.key";
    private static final String PUT_KEYS = "insert into @.key (id, key) select * from unnest(?, ?)";
    private static final String HELD = """
            select c.dimension, c.currency, c.year, c.month, c.key, c.cell, held.count, held.amount
            from unnest(?, ?, ?, ?, ?) as asked (dimension, currency, year, month, key)
            cross join lateral (
                select * from @.cell of
                where (of.dimension, of.currency, of.year, of.month, of.key)
                    = (asked.dimension, asked.currency, asked.year, asked.month, asked.key)
                limit 1) c
            cross join lateral (
                select b.count, b.amount from @.balance b
                where b.cell = c.cell order by b.run desc limit 1) held""";
    private static final String LAST_CELL = "select coalesce(max(cell), 0) from @.cell";
    private static final String PUT_CELLS = """
            insert into @.cell (cell, dimension, currency, year, month, key) select * from unnest(?, ?, ?, ?, ?, ?)""";
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

    /** Tables of a read model that has these lines. */
    static List<String> ddl(ReadModel model) {
        return List.of("/db/projections/" + model.schema() + ".sql", "/db/projections/movement_lines.sql");
    }

    static boolean areKeptByMonth(Dimension dimension) {
        return BY_MONTH.contains(dimension);
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
            lines.add(Line.of(at, ordinal++, deal, moved));
        }
    }

    void write() throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        var ids = numbers();
        writeLines(ids);
        writeCells(ids);
        lines.clear();
    }

    /** How keys are written in the table: a single one as it is, several as JSON. */
    private static String text(Keys keys) {
        return keys.whole() ? keys.parts().getFirst().key() : EventJson.mapper().writeValueAsString(keys);
    }

    /** The number of every key, those included that were not met before. */
    private Map<String, Integer> numbers() throws SQLException {
        var single = new LinkedHashMap<String, Boolean>();
        for (var line : lines) {
            for (var dimension : DIMENSIONS) {
                var keys = line.movement().in(dimension);
                if (!keys.whole()) {
                    keys.parts().forEach(part -> single.putIfAbsent(part.key(), true));
                }
                single.putIfAbsent(line.key(dimension), keys.whole());
            }
        }
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
                Sql.column("int", lines, Line::month),
                Sql.column("int", lines, line -> line.movement().date().day()),
                Sql.column("text", lines, Line::currency),
                Sql.column("int", lines, line -> line.moved.count()),
                Sql.column("int", lines, line -> line.moved.sign()),
                Sql.column("numeric", lines, line -> line.movement().amount()),
                Sql.column(
                        "text",
                        lines,
                        line -> line.keys().stream()
                                .map(key -> Objects.requireNonNull(ids.get(key)).toString())
                                .collect(Collectors.joining(",", "{", "}"))));
    }

    private void writeCells(Map<String, Integer> ids) throws SQLException {
        var cells = new LinkedHashMap<Place, Cell>();
        lines.forEach(line -> move(line, ids, cells));
        load(cells);
        int last = Sql.query(connection, in(LAST_CELL), row -> row.getInt(1)).getFirst();
        var fresh = new ArrayList<Map.Entry<Place, Cell>>();
        var balances = new ArrayList<Balance>();
        for (var one : cells.entrySet()) {
            if (one.getValue().number == Cell.NEW) {
                one.getValue().number = ++last;
                fresh.add(one);
            }
            balances.addAll(one.getValue().balances());
        }
        Sql.update(
                connection,
                in(PUT_CELLS),
                Sql.column("int", fresh, one -> one.getValue().number),
                Sql.column("text", fresh, one -> one.getKey().dimension()),
                Sql.column("text", fresh, one -> one.getKey().currency()),
                Sql.column("int", fresh, one -> one.getKey().year()),
                Sql.column("int", fresh, one -> one.getKey().month()),
                Sql.column("int", fresh, one -> one.getKey().key()));
        Sql.update(
                connection,
                in(PUT_BALANCES),
                Sql.column("int", balances, Balance::cell),
                Sql.column("int", balances, Balance::run),
                Sql.column("bigint", balances, Balance::count),
                Sql.column("numeric", balances, Balance::amount));
    }

    /** What a line does to the cells of its year and month, in every dimension. */
    private static void move(Line line, Map<String, Integer> ids, Map<Place, Cell> cells) {
        var movement = line.movement();
        var sign = BigDecimal.valueOf(line.moved().sign());
        var whole = movement.amount().multiply(sign);
        for (var dimension : DIMENSIONS) {
            var keys = movement.in(dimension);
            if (keys.whole()) {
                line.move(dimension, line.key(dimension), whole, ids, cells);
                continue;
            }
            keys.divide(movement.amount())
                    .forEach((key, part) -> line.move(dimension, key, part.multiply(sign), ids, cells));
            // only codes are ever shown under coarser ones, where several keys may fall together
            if (dimension.named() == Dimension.Named.CODE) {
                var inCommon = keys.division() == Keys.Division.EACH ? whole : BigDecimal.ZERO;
                line.moveYear(dimension, line.key(dimension), inCommon, ids, cells);
            }
        }
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
                            row.getInt("month"),
                            row.getInt("key"));
                    var cell = Objects.requireNonNull(cells.get(place));
                    cell.number = row.getInt("cell");
                    cell.count = row.getLong("count");
                    cell.amount = row.getBigDecimal("amount");
                    return cell;
                },
                Sql.column("text", places, Place::dimension),
                Sql.column("text", places, Place::currency),
                Sql.column("int", places, Place::year),
                Sql.column("int", places, Place::month),
                Sql.column("int", places, Place::key));
    }

    /** @param keys how the keys of each dimension are written, in the order of the dimensions */
    private record Line(long position, int ordinal, DealId deal, Moved moved, List<String> keys) {

        static Line of(long position, int ordinal, DealId deal, Moved moved) {
            var keys = moved.movement().keys().stream().map(MovementLines::text).toList();
            return new Line(position, ordinal, deal, moved, keys);
        }

        Movement movement() {
            return moved.movement();
        }

        String key(Dimension dimension) {
            return keys.get(dimension.ordinal());
        }

        String currency() {
            var currency = movement().currency();
            return currency == null ? "" : currency;
        }

        void move(
                Dimension dimension, String key, BigDecimal amount, Map<String, Integer> ids, Map<Place, Cell> cells) {
            moveYear(dimension, key, amount, ids, cells);
            if (areKeptByMonth(dimension)) {
                move(place(dimension, month(), key, ids), amount, cells);
            }
        }

        void moveYear(
                Dimension dimension, String key, BigDecimal amount, Map<String, Integer> ids, Map<Place, Cell> cells) {
            move(place(dimension, WHOLE_YEAR, key, ids), amount, cells);
        }

        private Place place(Dimension dimension, int month, String key, Map<String, Integer> ids) {
            int year = movement().date().year();
            return new Place(dimension.code(), currency(), year, month, Objects.requireNonNull(ids.get(key)));
        }

        private void move(Place place, BigDecimal amount, Map<Place, Cell> cells) {
            cells.computeIfAbsent(place, fresh -> new Cell()).move(run(position), moved.count(), amount);
        }

        /** 0 where it is unknown. */
        int month() {
            return movement().date().knownMonth().orElse(0);
        }
    }

    /** Columns of the table {@code cell} that name one. */
    private record Place(String dimension, String currency, int year, int month, int key) {

        /** Years and keys are small numbers in a row: added up as records do it, most of them would meet. */
        @Override
        public int hashCode() {
            return 31 * dimension.hashCode()
                    + currency.hashCode()
                    + 0x9E37_79B9 * (0x85EB_CA6B * (16 * year + month) + key);
        }
    }

    /** What a cell holds at the end of a run, or of a batch within it. */
    private record Balance(int cell, int run, long count, BigDecimal amount) {}

    /** What moves in a run. */
    private static final class Change {
        private final int run;
        private long count;
        private BigDecimal amount = BigDecimal.ZERO;

        Change(int run) {
            this.run = run;
        }
    }

    private static final class Cell {
        private static final int NEW = 0;

        private int number = NEW;
        private long count;
        private BigDecimal amount = BigDecimal.ZERO;

        /** In the order of the runs. */
        private final List<Change> changes = new ArrayList<>(1);

        void move(int run, int more, BigDecimal by) {
            if (changes.isEmpty() || changes.getLast().run != run) {
                changes.add(new Change(run));
            }
            var change = changes.getLast();
            change.count += more;
            change.amount = change.amount.add(by);
        }

        List<Balance> balances() {
            var balances = new ArrayList<Balance>(changes.size());
            for (var change : changes) {
                count += change.count;
                amount = amount.add(change.amount);
                balances.add(new Balance(number, change.run, count, amount));
            }
            return balances;
        }
    }
}
