package vn.techledger.ledger.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.eventstore.TestLog.event;

class RecordingClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final RecordingClock clock = new RecordingClock(InstantSource.fixed(NOON), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        // last event, database, recorded at
        "2026-11-23T11:00:00Z,        2026-11-23T12:00:00.5Z,       2026-11-23T12:00:00.5Z",
        "2026-11-23T12:00:00Z,        2026-11-23T12:00:00Z,         2026-11-23T12:00:00.000001Z",
        "2026-11-23T12:00:01Z,        2026-11-23T12:00:00Z,         2026-11-23T12:00:01.000001Z",
        "1970-01-01T00:00:00Z,        2026-11-23T11:59:00Z,         2026-11-23T11:59:00Z",
        "1970-01-01T00:00:00Z,        2026-11-23T12:01:00Z,         2026-11-23T12:01:00Z",
    })
    void givesTheDatabasesTimeOrTheNextMicrosecond(Instant previous, Instant database, Instant expected) {
        assertThat(clock.next(previous, NOON, database)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:01.000001Z, 2026-11-23T12:00:00Z,         the last event was recorded at",
        "1970-01-01T00:00:00Z,        2026-11-23T11:58:59.999999Z,  more than 60 s apart",
        "1970-01-01T00:00:00Z,        2026-11-23T12:01:00.000001Z,  more than 60 s apart",
    })
    void stopsWhenTheClocksDisagree(Instant previous, Instant database, String reason) {
        assertThatThrownBy(() -> clock.next(previous, NOON, database))
                .isInstanceOf(ClockDrift.class)
                .hasMessageContaining(reason);
    }

    @Test
    void doesNotBlameTheClocksWhenThisProcessStoodStill() {
        var later = new RecordingClock(InstantSource.fixed(NOON.plusSeconds(600)), Duration.ofMinutes(1));
        assertThat(later.next(Instant.EPOCH, NOON, NOON.plusSeconds(300))).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void nothingIsRecordedWhileTheClocksDisagreeAndAllGoesOnAfterwards() {
        var witness = new AtomicReference<>(InstantSource.offset(InstantSource.system(), Duration.ofHours(-1)));
        var drifting = new RecordingClock(() -> witness.get().instant(), Duration.ofMinutes(1));
        try (var database = TestDatabase.create();
                var log = new TestLog(database, drifting)) {
            assertThatThrownBy(() -> log.append(event("Happened", "a:b"))).isInstanceOf(ClockDrift.class);
            assertThat(log.head()).isZero();
            witness.set(InstantSource.system());
            log.append(event("Happened", "a:b"));
            assertThat(log.query("select position from ledger.event", Long.class))
                    .isEqualTo(List.of(1L));
        }
    }
}
