package vn.techledger.ledger.bench;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Statements beside the measured ones. */
public final class Sql {

    private Sql() {}

    public static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql + ": " + failed.getMessage(), failed);
        }
    }

    public static String text(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql + ": " + failed.getMessage(), failed);
        }
    }

    public static long number(DataSource dataSource, String sql) {
        return Long.parseLong(text(dataSource, sql));
    }
}
