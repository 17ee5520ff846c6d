package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/**
 * What is beside some read models, for one command at a time. It ends with the connection, so that a killed command
 * leaves nothing that stands in the way of the next.
 */
final class Claim implements AutoCloseable {

    private final Connection connection;

    private Claim(Connection connection) {
        this.connection = connection;
    }

    /** @throws Refusal when another command is at work on one of them */
    static Claim on(DataSource source, List<ReadModel> models) {
        try {
            var connection = source.getConnection();
            try {
                for (var model : models) {
                    boolean free = Sql.query(
                                    connection,
                                    "select pg_try_advisory_lock(hashtextextended('beside ' || ?, 0))",
                                    row -> row.getBoolean(1),
                                    model.name())
                            .getFirst();
                    if (!free) {
                        throw new Refusal(Refusal.Kind.BUSY, model.name());
                    }
                }
                return new Claim(connection);
            } catch (SQLException | RuntimeException refused) {
                release(connection);
                throw refused;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** For work that is done while the claim holds, so that no second connection is needed. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            release(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (connection) {
            Sql.query(connection, "select pg_advisory_unlock_all()", row -> true);
        }
    }
}
