package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Side rows of one statement, written in one round trip. */
final class SideRowBatch {

    private record Placed(InsertedRow row, Appended appended) {}

    private final String sql;
    private final List<Placed> rows = new ArrayList<>();

    SideRowBatch(String sql) {
        this.sql = sql;
    }

    void add(InsertedRow row, Appended appended) {
        rows.add(new Placed(row, appended));
    }

    void write(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var one : rows) {
                one.row().bind(statement, one.appended());
                statement.addBatch();
            }
            var written = statement.executeBatch();
            for (int i = 0; i < written.length; i++) {
                rows.get(i).row().verify(written[i]);
            }
        }
    }
}
