package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from other processes that they appended: each group sends one notification with its commit, from the functions that
 * write it. A lost connection is
 * made anew; what is missed meanwhile is found by looking.
 */
final class Announcements implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Announcements.class);
    private static final String LISTEN = "listen techledger_log";

    /** How long an orderly stop may take: the driver waits for notifications in turns of this length. */
    private static final Duration LISTENING = Duration.ofMillis(250);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final String own;
    private final LongConsumer moved;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param process tells this process's announcements from those of others
     * @param moved told each position to which another process moved the head
     */
    Announcements(DataSource dataSource, UUID process, LongConsumer moved) {
        this.dataSource = dataSource;
        this.own = process.toString();
        this.moved = moved;
        this.thread = Thread.ofVirtual().name("log-announcements").start(this::run);
    }

    /** What a group announces. */
    static String text(UUID process, long position) {
        return process + ":" + position;
    }

    private void run() {
        while (!closed) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException lost) {
                LOGGER.debug("other processes cannot be heard for a moment", lost);
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
        var listening = connection.unwrap(PGConnection.class);
        while (!closed) {
            var heard = listening.getNotifications((int) LISTENING.toMillis());
            if (heard != null) {
                for (var one : heard) {
                    tell(one.getParameter());
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void tell(String announcement) {
        int colon = announcement.lastIndexOf(':');
        if (!announcement.startsWith(own)) {
            moved.accept(Long.parseLong(announcement.substring(colon + 1)));
        }
    }

    private void pause() {
        try {
            if (!closed) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LISTENING.multipliedBy(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
