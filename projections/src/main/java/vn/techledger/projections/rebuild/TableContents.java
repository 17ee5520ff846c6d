package vn.techledger.projections.rebuild;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.techledger.projections.readmodel.Sql;

/**
 * What the tables of a schema hold, as canonical texts: of a decimal its value and not its trailing zeros, of everything
 * else what PostgreSQL writes. The tables of the position and of the shape are none of the content.
 */
final class TableContents {

    private static final int BUCKETS = 1024;
    private static final String NULL = "∅";

    private static final String TABLES = """
            select relname from pg_class
            where relnamespace = to_regnamespace(?) and relkind = 'r' and relname not in ('progress', 'shape')
            order by relname collate "C\"""";
    private static final String COLUMNS = """
            select a.attname, a.atttypid = 'numeric'::regtype as decimal from pg_attribute a
            where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped
            order by a.attname collate "C\"""";
    private static final String KEY = """
            select a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = to_regclass(?) and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)""";
    private static final String IN_BUCKET = "hashtextextended(%s, 0) & " + (BUCKETS - 1);
    private static final String LANE = "sum(('x' || encode(substr(hash, %d, 8), 'hex'))::bit(64)::bigint::numeric)";

    private final Connection connection;
    private final String schema;

    TableContents(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** A row by its columns. */
    record Row(Map<String, String> key, Map<String, String> values) {}

    String schema() {
        return schema;
    }

    List<String> tables() throws SQLException {
        return Sql.query(connection, TABLES, row -> row.getString(1), schema);
    }

    List<String> columns(String table) throws SQLException {
        return List.copyOf(texts(table).keySet());
    }

    /**
     * Digests of some columns of all rows, in parts.
     *
     * @param key columns that say to which part a row belongs
     */
    Map<Integer, Bucket> buckets(String table, List<String> columns, List<String> key) throws SQLException {
        var sql = "select bucket, count(*), "
                + IntStream.range(0, Bucket.LANES)
                        .mapToObj(lane -> LANE.formatted(1 + lane * Long.BYTES))
                        .collect(Collectors.joining(", "))
                + " from (select " + bucket(table, key) + " as bucket, sha256(convert_to(" + row(table, columns)
                + ", 'UTF8')) as hash from " + schema + "." + quoted(table) + ") hashed group by bucket";
        var buckets = new HashMap<Integer, Bucket>();
        Sql.query(connection, sql, row -> buckets.put(row.getInt(1), bucket(row)));
        return buckets;
    }

    private static Bucket bucket(ResultSet row) throws SQLException {
        var sums = new ArrayList<BigInteger>();
        for (int lane = 0; lane < Bucket.LANES; lane++) {
            sums.add(row.getBigDecimal(3 + lane).toBigIntegerExact());
        }
        return new Bucket(row.getLong(2), List.copyOf(sums));
    }

    /** The rows of a part, by the text of their key. */
    Map<String, Row> rows(String table, List<String> columns, List<String> key, int bucket) throws SQLException {
        var texts = texts(table);
        var sql = "select "
                + columns.stream()
                        .map(texts::get)
                        .map(text -> "(" + text + ")::text")
                        .collect(Collectors.joining(", "))
                + " from " + schema + "." + quoted(table) + " where " + bucket(table, key) + " = ?";
        var rows = new HashMap<String, Row>();
        Sql.query(
                connection,
                sql,
                found -> {
                    var values = new LinkedHashMap<String, String>();
                    for (int i = 0; i < columns.size(); i++) {
                        var value = found.getString(i + 1);
                        values.put(columns.get(i), value == null ? NULL : value);
                    }
                    var named = new LinkedHashMap<String, String>();
                    key.forEach(column -> named.put(column, values.get(column)));
                    return rows.put(named.toString(), new Row(named, values));
                },
                bucket);
        return rows;
    }

    private String bucket(String table, List<String> key) throws SQLException {
        return IN_BUCKET.formatted(row(table, key));
    }

    /** Columns that tell rows apart: all of them where no primary key does, or not in what is compared. */
    List<String> key(String table, List<String> columns) throws SQLException {
        var key = Sql.query(connection, KEY, row -> row.getString(1), schema + "." + quoted(table));
        return key.isEmpty() || !columns.containsAll(key) ? columns : key;
    }

    private String row(String table, List<String> columns) throws SQLException {
        var texts = texts(table);
        return columns.stream().map(texts::get).collect(Collectors.joining(", ", "row(", ")::text"));
    }

    private Map<String, String> texts(String table) throws SQLException {
        var texts = new LinkedHashMap<String, String>();
        Sql.query(
                connection,
                COLUMNS,
                row -> {
                    var name = row.getString("attname");
                    return texts.put(
                            name, row.getBoolean("decimal") ? "trim_scale(" + quoted(name) + ")" : quoted(name));
                },
                schema + "." + quoted(table));
        return texts;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
