package vn.techledger.ledger.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.techledger.ledger.eventstore.TestLog.event;

/** Processes wake one another; here each engine and each listener stands for a process. */
class AnnouncementsTest {

    private final TestLog log = new TestLog();
    private final LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void tellEachGroupOnceAndNothingThatWasNotCommitted() throws Exception {
        try (var _ = listen(heard::add)) {
            log.append(event("Happened", "a:b"), event("Happened", "a:b"), event("Happened", "a:b"));
            assertThat(log.appended(TestLog.noneAfter(0, TestLog.tagged("a:b")), event("Happened", "a:b")))
                    .isFalse();
            log.append(event("Happened", "a:b"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(4);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void areHeardAgainAfterTheConnectionWasLost() throws Exception {
        try (var _ = listen(heard::add)) {
            TestDatabase.execute(
                    log.database.owner(),
                    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'"
                            + " and datname = current_database()");
            awaitListeners(2);
            log.append(event("Happened", "a:b"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void ownOnesAreNotHeard() throws Exception {
        var own = UUID.randomUUID();
        try (var _ = new Announcements(log.database.application(), own, heard::add)) {
            awaitListeners(2);
            announce(own, 7);
            announce(UUID.randomUUID(), 8);
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(8);
        }
    }

    private Announcements listen(LongConsumer moved) {
        var listener = new Announcements(log.database.application(), UUID.randomUUID(), moved);
        awaitListeners(2);
        return listener;
    }

    /** The engine of the log listens too. */
    private void awaitListeners(int count) {
        await().until(() -> log.query(
                        "select count(*) from pg_stat_activity where query like 'listen %'"
                                + " and datname = current_database() and state = 'idle'",
                        Long.class)
                .equals(List.of((long) count)));
    }

    private void announce(UUID process, long position) throws SQLException {
        try (var connection = log.database.application().getConnection();
                var statement = connection.prepareStatement("select pg_notify('techledger_log', ?)")) {
            statement.setString(1, Announcements.text(process, position));
            statement.execute();
        }
    }
}
