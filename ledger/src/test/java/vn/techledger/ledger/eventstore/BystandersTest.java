package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.tagged;

/**
 * Others who use the same server stay what they are, others: neither a transaction of another database that writes and
 * stays open nor an old snapshot of this one holds back readers or appends.
 */
@Timeout(120)
class BystandersTest {

    private static final int APPENDS = 60;

    /** A loaded machine alone may slow one of two equal runs down; what must not happen is an order of magnitude. */
    private static final int TIMES_SLOWER = 5;

    private TestLog log;
    private TestDatabase other;

    @BeforeEach
    void open() {
        log = new TestLog();
        other = TestDatabase.create();
        TestDatabase.execute(other.owner(), "create table busy (x int)");
    }

    @AfterEach
    void close() {
        log.close();
        other.close();
    }

    @Test
    void readersSeeNewEventsAtOnceAndAppendsGoOn() throws Exception {
        append();
        long alone = append();
        var seen = new AtomicLong();
        var positions = new ArrayList<Long>();
        var stream = log.engine.stream(StreamingCondition.startingFrom(null), null);
        stream.setCallback(() -> take(stream, positions, seen));
        try (var writing = begin(other.owner().getConnection());
                var writingHere = begin(log.database.owner().getConnection());
                var snapshot = begin(log.database.application().getConnection())) {
            execute(writing, "insert into busy values (1)");
            execute(writingHere, "create table public.unrelated (x int)");
            execute(snapshot, "set transaction isolation level repeatable read");
            assertThat(count(snapshot)).isEqualTo(2 * APPENDS);

            long beside = append();

            assertThat(log.head()).isEqualTo(3 * APPENDS);
            assertThat(log.engine.reader().facts(tagged("a:b"))).hasSize(3 * APPENDS);
            await().atMost(Duration.ofSeconds(5)).until(() -> seen.get() == 3 * APPENDS);
            assertThat(count(snapshot)).as("the old snapshot stayed old").isEqualTo(2 * APPENDS);
            assertThat(beside)
                    .as("nanoseconds for %d appends, alone %d", APPENDS, alone)
                    .isLessThan(TIMES_SLOWER * alone);
            writing.rollback();
            writingHere.rollback();
            snapshot.rollback();
        }
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, 3 * APPENDS).boxed().toList());
        stream.close();
    }

    private static synchronized void take(MessageStream<EventMessage> stream, List<Long> positions, AtomicLong seen) {
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            positions.add(((RecordedEvent) next.get().message()).position());
            seen.incrementAndGet();
        }
    }

    private long append() {
        long start = System.nanoTime();
        for (int i = 0; i < APPENDS; i++) {
            log.append(event("Happened", "a:b"));
        }
        return System.nanoTime() - start;
    }

    private static Connection begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from ledger.event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
