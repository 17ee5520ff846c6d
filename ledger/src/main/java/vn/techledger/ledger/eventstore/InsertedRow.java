package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A side row of one statement, which is sent together with the same statement of others. */
public interface InsertedRow extends SideRow {

    /** The statement; the same text for all rows of the kind. */
    String sql();

    void bind(PreparedStatement statement, Appended appended) throws SQLException;

    /** @param rows that the statement wrote for this one; whatever this throws undoes the whole append */
    void verify(int rows);

    @Override
    default void write(Connection connection, Appended appended) throws SQLException {
        var alone = new SideRowBatch(sql());
        alone.add(this, appended);
        alone.write(connection);
    }
}
