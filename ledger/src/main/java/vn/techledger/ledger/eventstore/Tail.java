package vn.techledger.ledger.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes those who follow the log when its head moves: at once for appends of this process, and within a short interval
 * for those of others. Callbacks run on a thread of its own, never on the appender's.
 */
final class Tail implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Tail.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Under load followers are woken this often at most: each turn of a read model is a transaction of its own. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LongSupplier head;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private long known;
    private long told;
    private volatile boolean closed;

    private record Follower(Runnable callback) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Tail(LongSupplier head) {
        this.head = head;
        this.thread = Thread.ofVirtual().name("log-tail").start(this::run);
    }

    Registration follow(Runnable callback) {
        var follower = new Follower(callback);
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    void movedTo(long position) {
        lock.lock();
        try {
            known = Math.max(known, position);
            moved.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (await()) {
                    followers.forEach(Tail::tell);
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (LogUnavailable tryAgainLater) {
                LOGGER.debug("the head of the log cannot be read", tryAgainLater);
            }
        }
    }

    /** Waits for news of this process, or looks for those of others. */
    private boolean await() throws InterruptedException {
        long announced;
        lock.lock();
        try {
            if (known <= told) {
                moved.awaitNanos(LOOK.toNanos());
            }
            announced = known;
        } finally {
            lock.unlock();
        }
        long newest = announced > told || followers.isEmpty() ? announced : Math.max(announced, head.getAsLong());
        boolean news = newest > told;
        told = Math.max(told, newest);
        return news;
    }

    private static void tell(Follower follower) {
        try {
            follower.callback().run();
        } catch (RuntimeException itsOwnProblem) {
            LOGGER.warn("a follower of the log failed when it was woken", itsOwnProblem);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
