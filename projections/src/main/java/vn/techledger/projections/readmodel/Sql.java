package vn.techledger.projections.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters in order. Parameters that may be null are cast in the SQL. */
public final class Sql {

    private static final String FOR_SCANS = """
            set local plan_cache_mode = force_custom_plan;
            set local enable_seqscan = on;
            set local work_mem = '32MB'""";

    /** Makes a value of the current row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A parameter that is an array of a PostgreSQL type. */
    public record Array(String type, List<? extends @Nullable Object> values) {}

    private Sql() {}

    /** One column of rows that are written by one statement ({@code unnest}). */
    public static <T> Array column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (var row : rows) {
            values.add(storable(value.apply(row)));
        }
        return new Array(type, values);
    }

    public static <T> List<T> query(DataSource source, String sql, Row<T> row, @Nullable Object... parameters) {
        try (var connection = source.getConnection()) {
            return query(connection, sql, row, parameters);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public static <T> Optional<T> one(DataSource source, String sql, Row<T> row, @Nullable Object... parameters) {
        return query(source, sql, row, parameters).stream().findFirst();
    }

    /**
     * A query that reads a large part of its tables: planned for the very parameters, with memory to group in, where the
     * others are planned once for any parameters and to look things up.
     */
    public static <T> List<T> scan(DataSource source, String sql, Row<T> row, @Nullable Object... parameters) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(FOR_SCANS);
            }
            var rows = query(connection, sql, row, parameters);
            connection.commit();
            connection.setAutoCommit(true);
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public static <T> List<T> query(Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        }
    }

    /** @return how many rows it touched */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Array array) {
                statement.setArray(
                        i + 1, statement.getConnection().createArrayOf(array.type(), elements(array.values())));
            } else {
                statement.setObject(i + 1, storable(parameters[i]));
            }
        }
    }

    /** The driver sends arrays of these classes in binary, and any other element by element as quoted text. */
    private static final List<Class<?>> SENT_IN_BINARY =
            List.of(String.class, Integer.class, Long.class, Boolean.class);

    private static @Nullable Object[] elements(List<? extends @Nullable Object> values) {
        return SENT_IN_BINARY.stream()
                .filter(type -> values.stream().allMatch(value -> value == null || type.isInstance(value)))
                .findFirst()
                .map(type -> values.toArray((Object[]) java.lang.reflect.Array.newInstance(type, values.size())))
                .orElseGet(values::toArray);
    }

    /** The database keeps microseconds and would round: a time must never become a later one. */
    private static @Nullable Object storable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
            case Enum<?> name -> name.name();
            case UUID uuid -> uuid;
            default -> value;
        };
    }
}
