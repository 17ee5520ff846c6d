package vn.techledger.ledger.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.shared.Tags;

/** Records a heartbeat whenever the log was silent for a day; of several processes, one does. */
public final class Heartbeats implements AutoCloseable {

    public static final Duration LONGEST_SILENCE = Duration.ofDays(1);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Logger LOGGER = LoggerFactory.getLogger(Heartbeats.class);

    private final PostgresEventStorageEngine engine;
    private final String origin;
    private final Duration longestSilence;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("log-heartbeats").factory());

    private Heartbeats(PostgresEventStorageEngine engine, String origin, Duration longestSilence) {
        this.engine = engine;
        this.origin = origin;
        this.longestSilence = longestSilence;
    }

    /** Begins to look once a minute, the first time at once: a ledger that was stopped for days says so. */
    public static Heartbeats start(PostgresEventStorageEngine engine, String origin) {
        var heartbeats = new Heartbeats(engine, origin, LONGEST_SILENCE);
        heartbeats.timer.scheduleWithFixedDelay(heartbeats::look, 0, LOOK.toSeconds(), TimeUnit.SECONDS);
        return heartbeats;
    }

    static Heartbeats idle(PostgresEventStorageEngine engine, String origin, Duration longestSilence) {
        return new Heartbeats(engine, origin, longestSilence);
    }

    private void look() {
        try {
            beatAfterSilence();
        } catch (RuntimeException nextTime) {
            LOGGER.warn("no heartbeat could be recorded: {}", nextTime.getMessage());
        }
    }

    /** Records a heartbeat if the log has been silent for too long; whether it did. */
    boolean beatAfterSilence() {
        var head = engine.reader().headNow();
        if (head.position() == 0 || head.recordedAt().plus(longestSilence).isAfter(head.now())) {
            return false;
        }
        var beat = new LogHeartbeat(origin, head.position(), head.recordedAt());
        var otherBeats = EventCriteria.havingTags(Tags.log(origin))
                .andBeingOneOfTypes(LedgerEvents.typeOf(LogHeartbeat.class).qualifiedName());
        return engine.appendUnless(beat, otherBeats, head.position());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
