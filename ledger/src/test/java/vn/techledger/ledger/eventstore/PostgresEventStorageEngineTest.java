package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.proof.AppendCode;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.testing.TestDatabase;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.eventWithId;
import static vn.techledger.ledger.eventstore.TestLog.noneAfter;
import static vn.techledger.ledger.eventstore.TestLog.tagged;
import static vn.techledger.ledger.eventstore.TestLog.typed;

/** What the log promises beyond Axon's contract, on a real server. */
class PostgresEventStorageEngineTest {

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
    void manyWritersLeaveNoGapAndEveryReaderSeesEveryEventOnceInOrder() throws Exception {
        int writers = 8;
        int each = 50;
        var readers =
                List.of(follow(StreamingCondition.startingFrom(null)), follow(StreamingCondition.startingFrom(null)));
        inParallel(writers, writer -> {
            for (int i = 0; i < each; i++) {
                log.append(event("Happened", "writer:" + writer));
            }
            return null;
        });
        var all = rangeClosed(1, writers * each).boxed().toList();
        for (var seen : readers) {
            await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() >= all.size());
            assertThat(seen).isEqualTo(all);
        }
        assertThat(log.query("select position from ledger.event order by position", Long.class))
                .isEqualTo(all);
    }

    @Test
    void ofManyWritersOnOneBoundaryExactlyOneWinsEachTime() throws Exception {
        for (int round = 0; round < 20; round++) {
            var tag = "round:" + round;
            var condition = noneAfter(log.head(), tagged(tag));
            var won = inParallel(16, writer -> log.appended(condition, event("Claimed", tag)));
            assertThat(Collections.frequency(won, true))
                    .as("winners of round " + round)
                    .isEqualTo(1);
        }
        assertThat(log.head()).isEqualTo(20);
    }

    @Test
    void timesOfRecordingStrictlyRiseAndAreTheDatabasesOwn() throws Exception {
        var before = databaseTime();
        inParallel(4, writer -> {
            for (int i = 0; i < 10; i++) {
                log.append(event("Happened", "a:b"), event("Happened", "a:b"), event("Happened", "a:b"));
            }
            return null;
        });
        var after = databaseTime();
        var times = TestLog.query(
                log.database.owner(),
                "select recorded_at from ledger.event order by position",
                rows -> rows.getObject(1, OffsetDateTime.class).toInstant());
        assertThat(times).hasSize(120).isSorted().doesNotHaveDuplicates();
        assertThat(times.getFirst()).isAfterOrEqualTo(before);
        assertThat(times.getLast()).isBeforeOrEqualTo(after);
        assertThat(rangeClosed(1, 120).mapToObj(this::at).map(RecordedEvent::recordedAt))
                .as("envelopes and columns say the same")
                .isEqualTo(times);
    }

    @Test
    void sideRowsLiveWithTheirEvents() {
        log.append(
                AppendCondition.none(),
                List.of((connection, appended) -> {
                    assertThat(appended.firstPosition()).isEqualTo(1);
                    assertThat(appended.lastPosition()).isEqualTo(2);
                    write(connection, appended);
                }),
                event("Happened", "a:b"),
                event("Happened", "a:b"));
        assertThat(log.query("select last_position from ledger.command_record", Long.class))
                .containsExactly(2L);
    }

    @Test
    void aSideRowThatThrowsUndoesTheEventsAndReachesTheCallerAsItIs() {
        var broken = new IllegalStateException("no room");
        assertThatThrownBy(() -> log.append(
                        AppendCondition.none(),
                        List.of(PostgresEventStorageEngineTest::write, (connection, appended) -> {
                            throw broken;
                        }),
                        event("Happened", "a:b")))
                .isSameAs(broken);
        assertThat(log.head()).isZero();
        assertThat(log.query("select scope from ledger.command_record", String.class))
                .isEmpty();
        log.append(event("Happened", "a:b"));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void aConflictWritesNoSideRow() {
        log.append(event("Claimed", "a:b"));
        var condition = noneAfter(0, tagged("a:b"));
        assertThatThrownBy(() ->
                        log.append(condition, List.of(PostgresEventStorageEngineTest::write), event("Claimed", "a:b")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(log.query("select scope from ledger.command_record", String.class))
                .isEmpty();
    }

    @Test
    void refusesAnEventThatTheLogHasAlreadyAndGoesOn() {
        var id = UUID.randomUUID().toString();
        log.append(eventWithId(id, "Happened", "a:b"));
        assertThatThrownBy(() -> log.append(event("Happened", "a:b"), eventWithId(id, "Happened", "a:b")))
                .hasMessageContaining("the database refused the events");
        log.append(event("Happened", "a:b"));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void refusesDecisionsThatWouldReadTheWholeLog() {
        log.append(event("Happened", "a:b"));
        var untagged = List.of(
                EventCriteria.havingAnyTag(),
                typed(EventCriteria.havingAnyTag(), "Happened"),
                EventCriteria.either(tagged("a:b"), typed(EventCriteria.havingAnyTag(), "Happened")));
        assertThat(untagged).allSatisfy(criteria -> {
            assertThatThrownBy(() -> log.append(noneAfter(1, criteria), event("Happened", "a:b")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(log.engine
                            .source(SourcingCondition.conditionFor(criteria), null)
                            .error())
                    .containsInstanceOf(IllegalArgumentException.class);
        });
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void streamsByTypeAlone() {
        log.append(event("Happened", "a:b"), event("Other", "a:b"), event("Happened", "c:d"));
        var stream = log.engine.stream(
                StreamingCondition.conditionFor(
                        new GlobalSequenceTrackingToken(0), typed(EventCriteria.havingAnyTag(), "Happened")),
                null);
        assertThat(available(stream)).containsExactly(1L, 3L);
        stream.close();
    }

    @Test
    void aStreamGoesOnAfterItsToken() {
        log.append(event("Happened", "a:b"), event("Happened", "a:b"), event("Happened", "a:b"));
        var stream = log.engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(2)), null);
        assertThat(available(stream)).containsExactly(3L);
        stream.close();
    }

    @Test
    void aStreamOpenedBeforeThereAreEventsGetsThem() {
        var seen = follow(StreamingCondition.startingFrom(null));
        log.append(event("Happened", "a:b"));
        await().atMost(Duration.ofSeconds(10)).until(() -> seen.equals(List.of(1L)));
    }

    @Test
    void aStreamGetsWhatAnotherProcessAppends() {
        var seen = follow(StreamingCondition.startingFrom(null));
        try (var other = new PostgresEventStorageEngine(
                log.database.application(), "test", TestLog.KEY, new SimpleMeterRegistry())) {
            var transaction = other.appendEvents(AppendCondition.none(), null, List.of(event("Happened", "a:b")))
                    .join();
            transaction.commit(null).join();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> seen.equals(List.of(1L)));
    }

    @Test
    void eachEventOfALargeAppendKnowsItsOwnPosition() {
        log.append(event("Before", "a:b"));
        log.append(
                AppendCondition.none(),
                List.of(),
                IntStream.range(0, 100)
                        .<TaggedEventMessage<?>>mapToObj(i -> event("Happened", "batch:1", "n:" + i))
                        .toList());
        var sourced = log.engine.reader().facts(tagged("batch:1"));
        assertThat(sourced)
                .extracting(RecordedEvent::position)
                .isEqualTo(rangeClosed(2, 101).boxed().toList());
        var stream = log.engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(1)), null);
        for (long position = 2; position <= 101; position++) {
            var entry = stream.next().orElseThrow();
            assertThat(((RecordedEvent) entry.message()).position()).isEqualTo(position);
            assertThat(TrackingToken.fromContext(entry)).contains(new GlobalSequenceTrackingToken(position));
        }
        stream.close();
    }

    @Test
    void everyLeafHashIsThatOfItsEnvelope() throws Exception {
        log.append(event("Happened", "a:b"), event("Other", "ô:ố"));
        log.append(event("Happened"));
        var hashes = log.query("select leaf_hash from ledger.event order by position", byte[].class);
        for (int position = 1; position <= 3; position++) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            sha256.update(log.engine.reader().envelope(position).orElseThrow());
            assertThat(hashes.get(position - 1)).isEqualTo(sha256.digest());
        }
    }

    @Test
    void everyAppendCarriesACodeThatOnlyItsKeyMakes() {
        log.append(event("Happened", "a:b"));
        log.append(event("Happened", "a:b"), event("Happened", "a:b"));
        record Append(UUID id, long first, int events, byte[] code) {}
        var appends = TestLog.query(
                log.database.owner(),
                "select append_id, first_position, events, hmac from ledger.append order by first_position",
                rows -> new Append(rows.getObject(1, UUID.class), rows.getLong(2), rows.getInt(3), rows.getBytes(4)));
        assertThat(appends).extracting(Append::first).containsExactly(1L, 2L);
        assertThat(appends).extracting(Append::events).containsExactly(1, 2);
        assertThat(appends).allSatisfy(append -> {
            var leaves = log.query(
                    "select leaf_hash from ledger.event where append_id = '" + append.id() + "' order by position",
                    byte[].class);
            assertThat(leaves).hasSize(append.events());
            assertThat(AppendCode.of(TestLog.KEY, append.id(), append.first(), leaves))
                    .isEqualTo(append.code());
            var otherKey = new MacKey(new byte[MacKey.BYTES]);
            assertThat(AppendCode.of(otherKey, append.id(), append.first(), leaves))
                    .isNotEqualTo(append.code());
            assertThat(AppendCode.of(TestLog.KEY, append.id(), append.first() + 1, leaves))
                    .isNotEqualTo(append.code());
            assertThat(AppendCode.of(TestLog.KEY, UUID.randomUUID(), append.first(), leaves))
                    .isNotEqualTo(append.code());
        });
    }

    @Test
    void findsTheTokenAtATime() {
        assertThat(log.engine.tokenAt(Instant.EPOCH, null).join()).isEqualTo(new GlobalSequenceTrackingToken(0));
        log.append(event("Happened", "a:b"), event("Happened", "a:b"));
        log.append(event("Happened", "a:b"));
        var second = at(2).timestamp();
        assertThat(log.engine.tokenAt(Instant.EPOCH, null).join()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(log.engine
                        .tokenAt(second.minusNanos(1), null)
                        .join()
                        .position()
                        .orElseThrow())
                .isLessThanOrEqualTo(1);
        assertThat(log.engine.tokenAt(Instant.now().plusSeconds(60), null).join())
                .isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(log.engine.latestToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(log.engine.firstToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void tellsThePositionAtATimeOfRecording() {
        log.append(event("Happened", "a:b"));
        log.append(event("Happened", "a:b"));
        var first = at(1).recordedAt();
        var reader = log.engine.reader();
        assertThat(reader.positionAt(first.minusNanos(1_000))).isZero();
        assertThat(reader.positionAt(first)).isEqualTo(1);
        assertThat(reader.positionAt(at(2).recordedAt())).isEqualTo(2);
        assertThat(reader.positionAt(first.plusSeconds(3600))).isEqualTo(2);
        assertThat(reader.at(3)).isEmpty();
    }

    @Test
    void anAppendIsCommittedOnceAndNotAfterARollback() {
        var committed = log.engine
                .appendEvents(AppendCondition.none(), null, List.of(event("Happened", "a:b")))
                .join();
        committed.commit(null).join();
        committed.rollback(null);
        assertThatThrownBy(() -> committed.commit(null).join()).isInstanceOf(CompletionException.class);
        var dropped = log.engine
                .appendEvents(AppendCondition.none(), null, List.of(event("Happened", "a:b")))
                .join();
        dropped.rollback(null);
        assertThatThrownBy(() -> dropped.commit(null).join()).isInstanceOf(CompletionException.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void sourcingCostsNoMoreInALongLog() throws Exception {
        for (int i = 0; i < 200; i++) {
            int hundred = i * 100;
            log.append(
                    AppendCondition.none(),
                    List.of(),
                    IntStream.range(hundred, hundred + 100)
                            .<TaggedEventMessage<?>>mapToObj(
                                    n -> event(n % 3 == 0 ? "Other" : "Happened", "entity:" + n / 10, "party:" + n % 7))
                            .toList());
        }
        TestDatabase.execute(log.database.owner(), "analyze");
        var criteria = EventCriteria.either(
                typed(tagged("entity:1234"), "Happened", "Other"), typed(tagged("entity:77", "party:3"), "Other"));
        var sql = Criteria.tagged(criteria, new EventTypes(log.database.application()));
        var plan = new StringBuilder();
        try (var connection = log.database.application().getConnection();
                var statement = connection.prepareStatement(
                        "explain select position, envelope from ledger.event where position in (" + sql.positions()
                                + ")")) {
            sql.bind(statement, 1, 0);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan.toString())
                .contains("event_tag_pkey")
                .doesNotContain("Seq Scan on event")
                .doesNotContain("Seq Scan on event_tag");
        assertThat(log.engine.reader().facts(criteria)).hasSizeBetween(10, 12);
    }

    private static void write(Connection connection, Appended appended) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into ledger.command_record
                values ('test', sha256('k'), 'POST', sha256('r'), '{}', 's', ?, ?)""")) {
            statement.setLong(1, appended.firstPosition());
            statement.setLong(2, appended.lastPosition());
            statement.executeUpdate();
        }
    }

    private RecordedEvent at(long position) {
        return log.engine.reader().at(position).orElseThrow();
    }

    private Instant databaseTime() {
        return TestLog.query(
                        log.database.owner(),
                        "select clock_timestamp()",
                        rows -> rows.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
    }

    /** Positions as a stream hands them out, growing as they come. */
    private List<Long> follow(StreamingCondition condition) {
        var seen = new CopyOnWriteArrayList<Long>();
        var stream = log.engine.stream(condition, null);
        stream.setCallback(() -> {
            synchronized (seen) {
                seen.addAll(available(stream));
            }
        });
        return seen;
    }

    private static List<Long> available(MessageStream<EventMessage> stream) {
        var positions = new ArrayList<Long>();
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            positions.add(((RecordedEvent) next.get().message()).position());
        }
        return positions;
    }

    private interface Work<T> {
        T run(int worker) throws Exception;
    }

    /** Starts all workers at once and gives their results. */
    private static <T> List<T> inParallel(int workers, Work<T> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.run(worker);
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
