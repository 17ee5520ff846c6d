package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.techledger.ledger.eventstore.Gathering.Verdict;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.eventWithId;

/** Who waits is answered: the queue is bounded, a full one says so, and a clean stop leaves nobody behind. */
@Timeout(120)
class WaitingAppendsTest {

    private static final int MORE_THAN_ANY_QUEUE = 20_000;

    private TestLog log;

    @BeforeEach
    void open() {
        log = new TestLog();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aFullQueueRefusesAndForgetsNobodyWhoWaits() {
        int waiting = 0;
        try (var group = new Gathering(log)) {
            while (waiting < MORE_THAN_ANY_QUEUE) {
                group.join(event("Happened", "a:b"));
                if (group.last() != null) {
                    break;
                }
                waiting++;
            }
            assertThat(waiting).isBetween(1_000, MORE_THAN_ANY_QUEUE - 1);
            var refused = group.last();
            assertThat(refused).isNotNull();
            assertThat(refused.failure()).isInstanceOf(LogBusy.class);

            var verdicts = group.go();
            assertThat(verdicts.subList(0, waiting)).allMatch(Verdict::recorded);
        }
        assertThat(log.head()).as("the leader and all who waited").isEqualTo(waiting + 1);
        log.append(event("Happened", "a:b"));
        assertThat(log.head()).as("there is room again").isEqualTo(waiting + 2);
    }

    @Test
    void aStopAnswersEveryoneWhoWaits() throws Exception {
        var engine = engine();
        Future<?> closing;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var group = new Gathering(log, engine)) {
            for (int i = 0; i < 30; i++) {
                group.join(event("Happened", "a:b"));
            }
            closing = threads.submit(engine::close);
            Thread.sleep(100);
            assertThat(closing.isDone()).as("it waits for those who wait").isFalse();
            assertThat(group.go()).hasSize(30).allMatch(Verdict::recorded);
            closing.get(20, SECONDS);
        }
        assertThat(log.head()).isEqualTo(31);
        assertThat(verdict(engine, UUID.randomUUID().toString())).isEqualTo("LogBusy");
        assertThat(log.head()).isEqualTo(31);
    }

    /** The narrow places are those where somebody comes just when the log closes. */
    @Test
    void aStopInTheMidstOfAppendsTellsEveryoneTheTruth() throws Exception {
        var recorded = new CopyOnWriteArrayList<String>();
        var refused = new CopyOnWriteArrayList<String>();
        for (int round = 0; round < 25; round++) {
            var engine = engine();
            try (var threads = Executors.newFixedThreadPool(9)) {
                var appenders = new ArrayList<Future<?>>();
                for (int appender = 0; appender < 8; appender++) {
                    appenders.add(threads.submit(() -> {
                        for (int refusals = 0; refusals < 3; ) {
                            var id = UUID.randomUUID().toString();
                            var verdict = verdict(engine, id);
                            assertThat(verdict).isIn("recorded", "LogBusy");
                            if (verdict.equals("recorded")) {
                                recorded.add(id);
                            } else {
                                refused.add(id);
                                refusals++;
                            }
                        }
                        return null;
                    }));
                }
                long atLeast = recorded.size() + 5L;
                while (recorded.size() < atLeast) {
                    Thread.onSpinWait();
                }
                threads.submit(engine::close).get(20, SECONDS);
                for (var appender : appenders) {
                    appender.get(20, SECONDS);
                }
            }
        }
        var there = log.query("select event_id from ledger.event", String.class);
        assertThat(new HashSet<>(there)).isEqualTo(new HashSet<>(recorded)).hasSameSizeAs(there);
        assertThat(there).doesNotContainAnyElementsOf(refused);
    }

    private PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                log.database.application(), "test", TestLog.KEY, new SimpleMeterRegistry());
    }

    /** {@code recorded}, or the name of what it failed with; fails where no answer comes. */
    private static String verdict(PostgresEventStorageEngine engine, String id) throws Exception {
        try {
            engine.appendEvents(AppendCondition.none(), null, List.of(eventWithId(id, "Happened", "a:b")))
                    .thenCompose(WaitingAppendsTest::commit)
                    .get(15, TimeUnit.SECONDS);
            return "recorded";
        } catch (ExecutionException failed) {
            var cause =
                    failed.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : failed.getCause();
            return cause.getClass().getSimpleName();
        }
    }

    private static <R> CompletableFuture<R> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null);
    }
}
