package vn.techledger.projections.processing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reader rests after a burst, unless somebody waits, and is always woken again. */
class PaceTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger woken = new AtomicInteger();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private PacedStream twoEvents(Pace pace) {
        var stream = new PacedStream(MessageStream.fromIterable(List.of(event(), event())), pace);
        stream.setCallback(woken::incrementAndGet);
        woken.set(0);
        return stream;
    }

    private static EventMessage event() {
        return new GenericEventMessage(new MessageType("an.Event"), "payload");
    }

    @Test
    void aBurstIsHandedOverWithoutARest() {
        var pace = new Pace(LONG, timer);
        var stream = twoEvents(pace);
        assertThat(stream.next()).isPresent();
        assertThat(pace.isResting()).isFalse();
        assertThat(stream.next()).isPresent();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(pace.isResting()).isTrue();
    }

    @Test
    void nothingComesDuringTheRestAndTheReaderIsWokenAfterIt() {
        var pace = new Pace(Duration.ofMillis(20), timer);
        pace.rest();
        var stream = twoEvents(pace);
        assertThat(stream.hasNextAvailable() && pace.isResting()).isFalse();
        await().until(() -> woken.get() == 1);
        assertThat(stream.peek()).isPresent();
        assertThat(stream.next()).isPresent();
    }

    @Test
    void whoWaitsEndsTheRest() {
        var pace = new Pace(LONG, timer);
        var stream = twoEvents(pace);
        pace.rest();
        assertThat(stream.next()).isEmpty();
        pace.press();
        assertThat(woken).hasValue(1);
        assertThat(stream.next()).isPresent();
        pace.release();
        assertThat(stream.next()).isEmpty();
    }

    @Test
    void anIdleReaderDoesNotRest() {
        var pace = new Pace(LONG, timer);
        var stream = new PacedStream(MessageStream.<EventMessage>fromIterable(List.of()), pace);
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(pace.isResting()).isFalse();
    }
}
