package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a commit whose connection died. The old backend, as long as it lives, holds the lock of the
 * head; so whoever has the lock sees whether the append is there, and it stays so.
 */
final class Settlement {

    private static final Logger LOGGER = LoggerFactory.getLogger(Settlement.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DataSource dataSource;

    Settlement(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether an append was committed.
     *
     * @throws OutcomeUnknown when the database does not tell in time
     */
    boolean isRecorded(UUID appendId, SQLException failed) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return look(appendId);
            } catch (SQLException notYet) {
                LOGGER.debug("the outcome of append {} cannot be settled yet", appendId, notYet);
                if (System.nanoTime() > end) {
                    throw new OutcomeUnknown("the connection failed during the commit: " + failed.getMessage(), failed);
                }
            }
            pause(failed);
        }
    }

    private boolean look(UUID appendId) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '2s'");
                statement.execute("select from ledger.log_head for update");
                return isThere(connection, appendId);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isThere(Connection connection, UUID appendId) throws SQLException {
        try (var statement = connection.prepareStatement("select from ledger.append where append_id = ?")) {
            statement.setObject(1, appendId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void pause(SQLException failed) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("stopped while settling a commit: " + failed.getMessage(), failed);
        }
    }
}
