package vn.techledger.projections.processing;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How soon a read model looks at the log again after it has taken in what was there. While many events come, as in an
 * import, it rests and lets them gather: two dozen models that commit each event apart cost more than the recording of it.
 * At other times, and whenever somebody waits for a position, there is no rest.
 */
final class Pace {

    /** So many events within a window are many. */
    static final int MANY = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final long WINDOW = Duration.ofMillis(200).toNanos();

    private final long restNanos;
    private final ScheduledExecutorService timer;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long restsUntil = System.nanoTime();
    private volatile Runnable wake = () -> {};

    // known to the reader alone, which is one at a time
    private long windowBegan = System.nanoTime();
    private int inWindow;
    private int inWindowBefore;

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

    /** The reader took an event. */
    void took() {
        inWindow++;
    }

    /** The reader has taken in all there was: it rests when that was much. */
    void ranDry() {
        long passed = System.nanoTime() - windowBegan;
        if (passed > WINDOW) {
            inWindowBefore = passed < 2 * WINDOW ? inWindow : 0;
            inWindow = 0;
            windowBegan += passed;
        }
        if (Math.max(inWindow, inWindowBefore) >= MANY) {
            restsUntil = System.nanoTime() + restNanos;
            unlessStopped(() -> timer.schedule(this::wake, restNanos, TimeUnit.NANOSECONDS));
        }
    }

    /** Somebody waits: to be followed by {@link #release}. */
    void press() {
        waiting.incrementAndGet();
        wake();
    }

    void release() {
        waiting.decrementAndGet();
    }

    private void wake() {
        unlessStopped(wake);
    }

    /** When the read models stop, nothing is left to be woken; whoever waits asks the database. */
    private static void unlessStopped(Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The read models have stopped; no reader is woken", stopped);
        }
    }
}
