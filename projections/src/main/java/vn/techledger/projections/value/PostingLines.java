package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.Sql;

/** The postings of a batch on their way into the table, with what each cell holds after them. */
final class PostingLines {

    private static final String HELD = """
            select held.* from unnest(?, ?, ?, ?, ?, ?) as asked (granularity, dimension, currency, year, month, key)
            cross join lateral (
                select * from @.cell c
                where (c.granularity, c.dimension, c.currency, c.year, c.month, c.key)
                    = (asked.granularity, asked.dimension, asked.currency, asked.year, asked.month, asked.key)
                limit 1) held""";
    private static final String LAST_CELL = "select coalesce(max(cell), 0) from @.cell";
    private static final String PUT_CELLS = """
            insert into @.cell
                (cell, granularity, dimension, currency, year, month, key, count, amount)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cell) do update set count = excluded.count, amount = excluded.amount""";
    private static final String PUT_POSTINGS = """
            insert into @.posting
                (position, ordinal, deal, day, count, amount,
                 year_cell, year_count, year_amount, month_cell, month_count, month_amount)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final String schema;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Place, Balance> balances = new LinkedHashMap<>();

    /** @param schema that the tables lie in, which stands for the sign @ in the statements */
    PostingLines(String schema) {
        this.schema = schema;
    }

    private String in(String sql) {
        return sql.replace("@", schema);
    }

    /** The postings of one event, in their order. */
    void add(long position, List<Posting> postings) {
        for (int ordinal = 0; ordinal < postings.size(); ordinal++) {
            lines.add(new Line(position, ordinal, postings.get(ordinal)));
        }
    }

    void write(Connection connection) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        for (var line : lines) {
            balances.putIfAbsent(line.year, new Balance());
            balances.putIfAbsent(line.month, new Balance());
        }
        loadBalances(connection);
        lines.forEach(line -> line.addTo(balances));
        writeCells(connection);
        writePostings(connection);
    }

    private void loadBalances(Connection connection) throws SQLException {
        var places = List.copyOf(balances.keySet());
        Sql.query(
                connection,
                in(HELD),
                row -> {
                    var balance = find(new Place(
                            Period.valueOf(row.getString("granularity")),
                            row.getString("dimension"),
                            row.getString("currency"),
                            row.getInt("year"),
                            row.getInt("month"),
                            row.getString("key")));
                    balance.cell = row.getInt("cell");
                    balance.count = row.getLong("count");
                    balance.amount = row.getBigDecimal("amount");
                    return balance;
                },
                Sql.column("text", places, Place::granularity),
                Sql.column("text", places, Place::dimension),
                Sql.column("text", places, Place::currency),
                Sql.column("int", places, Place::year),
                Sql.column("int", places, Place::month),
                Sql.column("text", places, Place::key));
        int last = Sql.query(connection, in(LAST_CELL), row -> row.getInt(1)).getFirst();
        for (var balance : balances.values()) {
            if (balance.cell == Balance.NEW) {
                balance.cell = ++last;
            }
        }
    }

    private Balance find(Place place) {
        var balance = balances.get(place);
        if (balance == null) {
            throw new IllegalStateException("the database found a cell that was not asked for: " + place);
        }
        return balance;
    }

    private void writeCells(Connection connection) throws SQLException {
        var cells = List.copyOf(balances.entrySet());
        Sql.update(
                connection,
                in(PUT_CELLS),
                Sql.column("int", cells, cell -> cell.getValue().cell),
                Sql.column("text", cells, cell -> cell.getKey().granularity()),
                Sql.column("text", cells, cell -> cell.getKey().dimension()),
                Sql.column("text", cells, cell -> cell.getKey().currency()),
                Sql.column("int", cells, cell -> cell.getKey().year()),
                Sql.column("int", cells, cell -> cell.getKey().month()),
                Sql.column("text", cells, cell -> cell.getKey().key()),
                Sql.column("bigint", cells, cell -> cell.getValue().count),
                Sql.column("numeric", cells, cell -> cell.getValue().amount));
    }

    private void writePostings(Connection connection) throws SQLException {
        Sql.update(
                connection,
                in(PUT_POSTINGS),
                Sql.column("bigint", lines, line -> line.position),
                Sql.column("int", lines, line -> line.ordinal),
                Sql.column("uuid", lines, line -> line.posting.deal().value()),
                Sql.column("int", lines, line -> line.posting.date().day()),
                Sql.column("int", lines, line -> line.posting.count()),
                Sql.column("numeric", lines, line -> line.posting.amount()),
                Sql.column("int", lines, line -> line.yearCell),
                Sql.column("bigint", lines, line -> line.yearCount),
                Sql.column("numeric", lines, line -> line.yearAmount),
                Sql.column("int", lines, line -> line.monthCell),
                Sql.column("bigint", lines, line -> line.monthCount),
                Sql.column("numeric", lines, line -> line.monthAmount));
    }

    /** Columns of the table {@code cell} that name one. */
    private record Place(Period granularity, String dimension, String currency, int year, int month, String key) {}

    private static final class Balance {
        private static final int NEW = 0;

        private int cell = NEW;
        private long count;
        private BigDecimal amount = BigDecimal.ZERO;

        void add(Posting posting) {
            count += posting.count();
            amount = amount.add(orZero(posting.amount()));
        }

        private static BigDecimal orZero(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }

    private static final class Line {
        private final long position;
        private final int ordinal;
        private final Posting posting;
        private final Place year;
        private final Place month;
        private int yearCell;
        private long yearCount;
        private BigDecimal yearAmount = BigDecimal.ZERO;
        private int monthCell;
        private long monthCount;
        private BigDecimal monthAmount = BigDecimal.ZERO;

        Line(long position, int ordinal, Posting posting) {
            this.position = position;
            this.ordinal = ordinal;
            this.posting = posting;
            var date = posting.date();
            var currency = posting.currency() == null ? "" : posting.currency();
            var dimension = posting.dimension().code();
            this.year = new Place(Period.YEAR, dimension, currency, date.year(), 0, posting.key());
            this.month = new Place(
                    Period.MONTH,
                    dimension,
                    currency,
                    date.year(),
                    date.knownMonth().orElse(0),
                    posting.key());
        }

        void addTo(Map<Place, Balance> balances) {
            var ofYear = balances.getOrDefault(year, new Balance());
            ofYear.add(posting);
            yearCell = ofYear.cell;
            yearCount = ofYear.count;
            yearAmount = ofYear.amount;
            var ofMonth = balances.getOrDefault(month, new Balance());
            ofMonth.add(posting);
            monthCell = ofMonth.cell;
            monthCount = ofMonth.count;
            monthAmount = ofMonth.amount;
        }
    }
}
