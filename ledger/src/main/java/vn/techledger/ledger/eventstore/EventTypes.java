package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which the index knows the types of events. A type gets its number, for ever, in a transaction of its
 * own before anybody needs it: a number whose event was never recorded does no harm.
 */
final class EventTypes {

    private static final String FIND = "select id from ledger.event_type where name = ?";

    /** Of two processes that take the same number or the same name at once, one does nothing and finds the other's. */
    private static final String ADD = """
            insert into ledger.event_type (id, name)
            select coalesce(max(id), 0) + 1, ? from ledger.event_type
            on conflict do nothing""";

    private final DataSource dataSource;
    private final Map<String, Short> known = new ConcurrentHashMap<>();

    EventTypes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The numbers of types, in their order. */
    Short[] numbers(Collection<String> names) {
        return names.stream().map(this::number).toArray(Short[]::new);
    }

    /**
     * The number of a type. Asks the database only the first time; so whoever holds the lock of the head asks for known
     * types only.
     */
    short number(String name) {
        var number = known.get(name);
        if (number == null) {
            number = ask(name);
            known.put(name, number);
        }
        return number;
    }

    private short ask(String name) {
        try (var connection = dataSource.getConnection()) {
            var found = find(connection, name);
            while (found == null) {
                add(connection, name);
                found = find(connection, name);
            }
            return found;
        } catch (SQLException failed) {
            throw new LogUnavailable("the types of the log cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static @Nullable Short find(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getShort(1) : null;
            }
        }
    }

    private static void add(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
