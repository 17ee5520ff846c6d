package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.ExpectedHead.Head;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.eventstore.TestLog.event;

class ExpectedHeadTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Head HEAD = new Head(7, NOON.minusSeconds(1), Duration.ofMillis(3));

    private final ExpectedHead expected = new ExpectedHead(InstantSource.fixed(NOON));

    @Test
    void isForgottenByWhoeverTakesIt() {
        assertThat(expected.take()).isNull();
        expected.is(HEAD);
        assertThat(expected.take()).isEqualTo(HEAD);
        assertThat(expected.take()).isNull();
    }

    @Test
    void givesTheDatabasesTimeAsFarAsThisProcessKnowsItOrTheNextMicrosecond() {
        assertThat(expected.time(HEAD)).isEqualTo(NOON.plusMillis(3));
        var ahead = new Head(7, NOON.plusMillis(5), Duration.ZERO);
        assertThat(expected.time(ahead)).isEqualTo(NOON.plusMillis(5).plusNanos(1_000));
    }

    @Test
    void aClockThatHasGoneBackGivesNoTime() {
        assertThat(expected.time(new Head(7, NOON.plusMillis(20), Duration.ZERO)))
                .isEqualTo(NOON.plusMillis(20).plusNanos(1_000));
        assertThat(expected.time(new Head(7, NOON.plusMillis(20).plusNanos(1_000), Duration.ZERO)))
                .isNull();
    }

    @Test
    void isNotTriedForAWhileAfterAnotherProcessMovedTheHead() {
        assertThat(expected.wasRight("MOVED")).isFalse();
        for (int group = 0; group < 8; group++) {
            expected.is(HEAD);
            assertThat(expected.take()).isNull();
        }
        expected.is(HEAD);
        assertThat(expected.take()).isEqualTo(HEAD);
    }

    @Test
    void isTriedAgainAtOnceAfterALateMemberOrAClock() {
        assertThat(expected.wasRight("BROKEN")).isFalse();
        assertThat(expected.wasRight("CLOCK")).isFalse();
        assertThat(expected.wasRight("WRITTEN")).isTrue();
        expected.is(HEAD);
        assertThat(expected.take()).isEqualTo(HEAD);
    }

    @Test
    void twoProcessesThatGuessLeaveNoHole() {
        try (var database = TestDatabase.create();
                var one = new TestLog(database);
                var other = new PostgresEventStorageEngine(
                        database.application(), "test", TestLog.KEY, new SimpleMeterRegistry())) {
            for (int round = 0; round < 30; round++) {
                // both believe that they know the head, and sometimes one of them is right
                one.append(event("Happened", "a:" + round));
                if (round % 3 == 0) {
                    other.appendEvents(
                                    AppendCondition.none(),
                                    null,
                                    List.of(event("Happened", "b:" + round), event("Happened", "c:" + round)))
                            .thenCompose(append -> append.commit(null))
                            .join();
                }
            }
            assertThat(one.query("select position from ledger.event order by position", Long.class))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void aDriftIsNoticedByTheVeryNextAppend() {
        for (var leap : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            var drift = new AtomicReference<>(Duration.ZERO);
            var clock = new RecordingClock(() -> Instant.now().plus(drift.get()), Duration.ofMinutes(1));
            try (var database = TestDatabase.create();
                    var log = new TestLog(database, clock)) {
                log.append(event("Happened", "a:b"));
                log.append(event("Happened", "a:b"));
                drift.set(leap);
                assertThatThrownBy(() -> log.append(event("Happened", "a:b"))).isInstanceOf(ClockDrift.class);
            }
        }
    }

    @Test
    void aLeapOfThisProcessesClockDoesNotMoveTheTimesOfRecording() {
        var leap = new AtomicReference<>(Duration.ZERO);
        var clock = new RecordingClock(() -> Instant.now().plus(leap.get()), Duration.ofMinutes(1));
        try (var database = TestDatabase.create();
                var log = new TestLog(database, clock)) {
            var lags = new ArrayList<Long>();
            for (var seconds : new int[] {0, 0, 30, 30, -30, -30}) {
                leap.set(Duration.ofSeconds(seconds));
                log.append(event("Happened", "a:b"));
                lags.addAll(log.query(
                        "select (extract(epoch from clock_timestamp() - max(recorded_at)) * 1000)::bigint"
                                + " from ledger.event",
                        Long.class));
            }
            assertThat(lags).allMatch(milliseconds -> milliseconds >= -10 && milliseconds < 10_000);
        }
    }
}
