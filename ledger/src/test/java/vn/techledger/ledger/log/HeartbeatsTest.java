package vn.techledger.ledger.log;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatsTest {

    private static final String ORIGIN = "test.example/silence";
    private static final MacKey KEY =
            new MacKey("append key of thirty-two bytes..".getBytes(StandardCharsets.US_ASCII));

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(database.application(), ORIGIN, KEY, new SimpleMeterRegistry());

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void anEmptyLogHasNone() {
        assertThat(Heartbeats.idle(engine, ORIGIN, Duration.ZERO).beatAfterSilence())
                .isFalse();
        assertThat(engine.reader().head()).isZero();
    }

    @Test
    void aLogThatIsNotSilentHasNone() {
        engine.appendFirst(new LogOpened(ORIGIN, "Ed25519", "AAAA"));
        assertThat(Heartbeats.idle(engine, ORIGIN, Heartbeats.LONGEST_SILENCE).beatAfterSilence())
                .isFalse();
        assertThat(engine.reader().head()).isEqualTo(1);
    }

    @Test
    void aSilentLogSaysSinceWhen() {
        engine.appendFirst(new LogOpened(ORIGIN, "Ed25519", "AAAA"));
        assertThat(Heartbeats.idle(engine, ORIGIN, Duration.ZERO).beatAfterSilence())
                .isTrue();
        var opened = engine.reader().at(1).orElseThrow();
        assertThat(engine.reader().at(2).orElseThrow().fact())
                .isEqualTo(new LogHeartbeat(ORIGIN, 1, opened.recordedAt()));
    }

    /** Each that beats has seen a head of its own; those that saw the same one are told apart by the condition. */
    @Test
    void ofProcessesThatSeeTheSameSilenceOneBeats() throws Exception {
        engine.appendFirst(new LogOpened(ORIGIN, "Ed25519", "AAAA"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> beat =
                    () -> Heartbeats.idle(engine, ORIGIN, Duration.ZERO).beatAfterSilence();
            threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> beat).toList());
        }
        assertThat(engine.reader().facts(Tags.log(ORIGIN), LogHeartbeat.class))
                .isNotEmpty()
                .extracting(LogHeartbeat::silentAfter)
                .doesNotHaveDuplicates();
    }
}
