package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.readmodel.DatabaseFailure;

/** Work on one connection, all of it or none. */
final class Transactions {

    private Transactions() {}

    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    static <T extends @Nullable Object> T run(DataSource source, Work<T> work) {
        try {
            return attempt(source, work);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The same for those who know what to do when it fails. */
    static <T extends @Nullable Object> T attempt(DataSource source, Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            return attempt(connection, work);
        }
    }

    static <T extends @Nullable Object> T attempt(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.in(connection);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            undo(connection, failed);
            throw failed;
        }
        connection.setAutoCommit(true);
        return result;
    }

    private static void undo(Connection connection, Exception failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
