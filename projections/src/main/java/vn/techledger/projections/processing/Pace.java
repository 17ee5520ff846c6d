package vn.techledger.projections.processing;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How soon a read model looks at the log again after it has taken in what was there. A resting model lets events gather:
 * two dozen models that commit each event apart cost more than the recording of it. While somebody waits for a position
 * there is no rest, and after a quiet moment an event is taken in at once.
 */
final class Pace {

    private final long restNanos;
    private final ScheduledExecutorService timer;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long restsUntil = System.nanoTime();
    private volatile Runnable wake = () -> {};

    /** @param timer what wakes after the rest */
    Pace(Duration rest, ScheduledExecutorService timer) {
        this.restNanos = rest.toNanos();
        this.timer = timer;
    }

    /** What is called when events may be taken again. */
    void wakes(Runnable reader) {
        wake = reader;
    }

    boolean isResting() {
        return waiting.get() == 0 && restsUntil - System.nanoTime() > 0;
    }

    void rest() {
        restsUntil = System.nanoTime() + restNanos;
        timer.schedule(() -> wake.run(), restNanos, TimeUnit.NANOSECONDS);
    }

    /** Somebody waits: to be followed by {@link #release}. */
    void press() {
        waiting.incrementAndGet();
        wake.run();
    }

    void release() {
        waiting.decrementAndGet();
    }
}
