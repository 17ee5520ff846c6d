package vn.techledger.projections.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;

/**
 * A view of the log, kept in a schema of its own and rebuilt from position 1 at any time. What a read model holds
 * depends on the events alone: not on how they were cut into batches, not on the clock.
 */
public interface ReadModel {

    /** Name of its processor and its meters, in kebab case: {@code transaction-value}. */
    String name();

    /** Changes of the tables are a new version, built beside the old one. */
    int version();

    /** The types of facts that it looks at; the others only move its position. */
    Set<Class<? extends LedgerEvent>> handles();

    /**
     * Writes what the events mean. Called within the transaction that also moves the position; each event comes once,
     * in the order of the log.
     *
     * @param events only of the types that it {@link #handles()}; may be empty
     */
    void apply(List<RecordedEvent> events, Connection connection) throws SQLException;

    /** {@code transaction_value_v2}. */
    default String schema() {
        return name().replace('-', '_') + "_v" + version();
    }

    /** The files of its tables on the class path, in order; the schema is the search path when they run. */
    default List<String> ddl() {
        return List.of("/db/projections/" + schema() + ".sql");
    }
}
