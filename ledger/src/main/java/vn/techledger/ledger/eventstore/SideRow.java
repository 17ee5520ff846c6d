package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A row that belongs to the events of a command and lives or dies with them: the engine writes it in the transaction of
 * the append. Axon's unit of work could not, since its JDBC transaction commits apart from the engine's.
 */
@FunctionalInterface
public interface SideRow {

    /**
     * Writes the row. Whatever it throws undoes the whole append and reaches the caller as it is.
     *
     * @param connection of the append's transaction; never to be committed or closed here
     */
    void write(Connection connection, Appended appended) throws SQLException;
}
