package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.disclosure.Contributions;
import vn.techledger.projections.disclosure.Side;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/**
 * Who is behind the years of a figure: its lines, deal by deal, cut where published tables were computed, so that what came
 * in between two of them is told apart. Reads one row for each deal, year, stretch, amount and keys: it is for publications,
 * not for every question.
 */
final class DealsBehind {

    private static final String LINES = """
            select l.year, width_bucket(l.position - 1, ?::bigint[]) as stretch, l.deal::text as deal, l.amount,
                %s, l.keys[%d] as supplier, l.keys[%d] as acquirer, sum(l.count) as count, sum(l.times) as times
            from @.line l
            where l.position <= ? and l.year >= ? and l.year <= ?
                and (case when ?::text is null then strpos(l.currency, ?) = 0
                     else l.currency = ? or starts_with(l.currency, ?) end)
            group by 1, 2, 3, 4, %s, l.keys[%d], l.keys[%d]
            having sum(l.count) <> 0 or sum(l.times) <> 0
            order by 1, 2, 3""";
    private static final String KEYS = "select id, key from @.key where id = any (?)";

    private final DataSource source;

    DealsBehind(DataSource source) {
        this.source = source;
    }

    /**
     * Which lines.
     *
     * @param currency null for numbers of contracts, in whatever currency
     * @param by by what the tables break them down; {@link Dimension#TOTAL} alone where none does
     * @param cuts positions that tables were computed at, ascending, each once
     */
    record Asked(ReadModel model, @Nullable String currency, List<Dimension> by, int from, int to, List<Long> cuts) {}

    /**
     * What is the same in all tables: an amount of a deal between the same parties. Where shares divide it, its parts are
     * told apart, for nobody who reads tables knows the shares.
     *
     * @param part keys of the part; empty where nothing divides the amount
     * @param supplier and {@code acquirer}: numbers of the keys in the read model
     */
    record Identity(int year, String deal, BigDecimal amount, List<String> part, int supplier, int acquirer) {}

    /**
     * A part of the figure.
     *
     * @param line number of the line that it is of
     * @param stretch number of the first of the cuts that counts it
     * @param keys one for each dimension
     * @param amount of which it is so many {@code times}: below zero where it goes out. One, for numbers of contracts
     */
    record Piece(
            int line,
            Identity identity,
            int stretch,
            List<String> keys,
            BigDecimal amount,
            int times,
            Keys suppliers,
            Keys acquirers) {

        int year() {
            return identity.year();
        }

        /** Adds to a sum what those who are behind it have of it, so many times. */
        void addTo(Contributions sum, int often) {
            var number = BigDecimal.valueOf(often);
            sum.add(Side.DEAL, identity.deal(), often, amount.multiply(number));
            suppliers
                    .divide(amount)
                    .forEach((who, part) -> sum.add(Side.SUPPLIER, named(who), often, part.multiply(number)));
            acquirers
                    .divide(amount)
                    .forEach((who, part) -> sum.add(Side.ACQUIRER, named(who), often, part.multiply(number)));
        }

        /** Words stand for parties that are not known, or for several who may stand elsewhere too. */
        private static String named(String party) {
            return party.equals(Dimension.UNKNOWN) || party.equals(Dimension.SEVERAL) || party.equals(Dimension.NONE)
                    ? Contributions.NOBODY
                    : party;
        }
    }

    /** @throws NotReached when the last cut lies ahead of the read model */
    List<Piece> pieces(Asked asked) {
        long last = asked.cuts().getLast();
        long reached = new ReadModelSchema(asked.model()).position(source);
        if (last > reached) {
            throw new NotReached(asked.model().name(), last, reached);
        }
        var lines = lines(asked, last);
        var keys = keys(asked.model(), lines);
        boolean counted = asked.currency() == null;
        var pieces = new ArrayList<Piece>();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var whole = counted ? BigDecimal.ONE : line.amount();
            int times = Math.toIntExact(counted ? line.count() : line.times());
            boolean divided = !counted
                    && line.keys().stream().anyMatch(id -> !known(keys, id).whole());
            for (var part : times == 0 ? List.<Part>of() : parts(line, whole, counted, keys)) {
                pieces.add(new Piece(
                        number,
                        new Identity(
                                line.year(),
                                line.deal(),
                                line.amount(),
                                divided ? part.keys() : List.of(),
                                line.supplier(),
                                line.acquirer()),
                        line.stretch(),
                        part.keys(),
                        part.amount(),
                        times,
                        shareless(known(keys, line.supplier()), counted),
                        shareless(known(keys, line.acquirer()), counted)));
            }
        }
        return pieces;
    }

    private record Part(List<String> keys, BigDecimal amount) {}

    /**
     * The line divided by one dimension after the other; units left over by rounding may fall elsewhere than in a table. A
     * contract counts whole under each of its keys.
     */
    private static List<Part> parts(Line line, BigDecimal whole, boolean counted, Map<Integer, Keys> keys) {
        var parts = List.of(new Part(List.of(), whole));
        for (int id : line.keys()) {
            var next = new ArrayList<Part>();
            for (var part : parts) {
                shareless(known(keys, id), counted).divide(part.amount()).forEach((key, amount) -> {
                    var longer = new ArrayList<>(part.keys());
                    longer.add(key);
                    next.add(new Part(List.copyOf(longer), amount));
                });
            }
            parts = List.copyOf(next);
        }
        return parts;
    }

    /** Numbers of contracts are not divided. */
    private static Keys shareless(Keys keys, boolean counted) {
        return counted && keys.division() == Keys.Division.SHARED
                ? new Keys(Keys.Division.EACH, keys.parts()).under(UnaryOperator.identity())
                : keys;
    }

    private List<Line> lines(Asked asked, long last) {
        var columns = asked.by().stream().map(DealsBehind::column).toList();
        var named = IntStream.range(0, columns.size())
                .mapToObj(i -> "l.keys[" + columns.get(i) + "] as key" + i)
                .collect(Collectors.joining(", "));
        var grouped = columns.stream().map(column -> "l.keys[" + column + "]").collect(Collectors.joining(", "));
        int supplier = column(Dimension.SUPPLIER);
        int acquirer = column(Dimension.ACQUIRER);
        var sql = LINES.formatted(named, supplier, acquirer, grouped, supplier, acquirer)
                .replace("@", asked.model().schema());
        return Sql.query(
                source,
                sql,
                row -> Line.of(row, columns.size()),
                Sql.column("bigint", asked.cuts(), cut -> cut),
                last,
                asked.from(),
                asked.to(),
                asked.currency(),
                Posting.VALUED_FROM,
                asked.currency(),
                asked.currency() == null ? null : asked.currency() + Posting.VALUED_FROM);
    }

    /** Arrays of PostgreSQL count from one. */
    private static int column(Dimension dimension) {
        return dimension.ordinal() + 1;
    }

    private Map<Integer, Keys> keys(ReadModel model, List<Line> lines) {
        var ids = new TreeSet<Integer>();
        lines.forEach(line -> {
            ids.addAll(line.keys());
            ids.add(line.supplier());
            ids.add(line.acquirer());
        });
        var keys = new HashMap<Integer, Keys>();
        Sql.query(
                source,
                KEYS.replace("@", model.schema()),
                row -> {
                    int id = row.getInt("id");
                    var text = row.getString("key");
                    keys.put(id, id > 0 ? Keys.one(text) : EventJson.mapper().readValue(text, Keys.class));
                    return id;
                },
                Sql.column("int", List.copyOf(ids), id -> id));
        return keys;
    }

    private static Keys known(Map<Integer, Keys> keys, int id) {
        return Objects.requireNonNull(keys.get(id), () -> "there is no key " + id);
    }

    private record Line(
            int year,
            int stretch,
            String deal,
            BigDecimal amount,
            List<Integer> keys,
            int supplier,
            int acquirer,
            long count,
            long times) {

        static Line of(ResultSet row, int dimensions) throws SQLException {
            var keys = new ArrayList<Integer>();
            for (int i = 0; i < dimensions; i++) {
                keys.add(row.getInt("key" + i));
            }
            return new Line(
                    row.getInt("year"),
                    row.getInt("stretch"),
                    row.getString("deal"),
                    row.getBigDecimal("amount"),
                    List.copyOf(keys),
                    row.getInt("supplier"),
                    row.getInt("acquirer"),
                    row.getLong("count"),
                    row.getLong("times"));
        }
    }
}
