package vn.techledger.projections.processing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

    private PacedStream events(int number, Pace pace) {
        var events = IntStream.range(0, number)
                .<EventMessage>mapToObj(i -> new GenericEventMessage(new MessageType("an.Event"), i))
                .toList();
        var stream = new PacedStream(MessageStream.fromIterable(events), pace);
        stream.setCallback(woken::incrementAndGet);
        woken.set(0);
        return stream;
    }

    private static int taken(PacedStream stream) {
        int taken = 0;
        while (stream.next().isPresent()) {
            taken++;
        }
        return taken;
    }

    @Test
    void aBurstIsHandedOverWholeAndThenItRests() {
        var pace = new Pace(LONG, timer);
        var stream = events(Pace.MANY, pace);
        assertThat(taken(stream)).isEqualTo(Pace.MANY);
        assertThat(pace.isResting()).isTrue();
        assertThat(woken).hasValue(0);
    }

    @Test
    void afterAFewEventsItDoesNotRest() {
        var pace = new Pace(LONG, timer);
        assertThat(taken(events(Pace.MANY - 1, pace))).isEqualTo(Pace.MANY - 1);
        assertThat(pace.isResting()).isFalse();
    }

    @Test
    void nothingComesDuringTheRestAndTheReaderIsWokenAfterIt() {
        var pace = new Pace(Duration.ofMillis(20), timer);
        taken(events(Pace.MANY, pace));
        await().until(() -> woken.get() == 1);
        assertThat(pace.isResting()).isFalse();
        assertThat(events(1, pace).next()).isPresent();
    }

    @Test
    void whoWaitsEndsTheRest() {
        var pace = new Pace(LONG, timer);
        taken(events(Pace.MANY, pace));
        var more = events(2, pace);
        assertThat(more.next()).isEmpty();
        assertThat(more.peek()).isEmpty();
        pace.press();
        assertThat(woken).hasValue(1);
        assertThat(more.peek()).isPresent();
        assertThat(more.next()).isPresent();
        pace.release();
        assertThat(more.next()).isEmpty();
    }

    @Test
    void anIdleReaderDoesNotRest() {
        var pace = new Pace(LONG, timer);
        assertThat(events(0, pace).hasNextAvailable()).isFalse();
        assertThat(pace.isResting()).isFalse();
    }
}
