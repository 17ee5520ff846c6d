package vn.techledger.projections.processing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.processing.ReadModelHealth.Stopped;
import vn.techledger.projections.readmodel.UnappliedEvent;

/** How far a read model is and what stops it, as this process knows; wakes those who wait for a position. */
final class ReadModelState {

    /** Another process may be the one that moves the read model: then only the database tells. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final LongSupplier storedPosition;
    private final Clock clock;
    private long position;
    private @Nullable Stopped failure;

    ReadModelState(LongSupplier storedPosition, Clock clock) {
        this.storedPosition = storedPosition;
        this.clock = clock;
    }

    /** A batch was committed. One before the event that stops the model does not free it. */
    void reached(long newPosition) {
        lock.lock();
        try {
            if (failure != null && newPosition >= failure.position()) {
                failure = null;
            }
            moveTo(newPosition);
        } finally {
            lock.unlock();
        }
    }

    /** A batch was rolled back, whatever the reason; the processor tries again. */
    void failed(long firstOfBatch, Throwable error) {
        lock.lock();
        try {
            long at = error instanceof UnappliedEvent unapplied ? unapplied.position() : firstOfBatch;
            int attempts = failure == null ? 1 : failure.attempts() + 1;
            var since = failure == null ? clock.instant() : failure.since();
            failure = new Stopped(at, String.valueOf(error.getMessage()), since, attempts);
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Stopped failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Without asking the database. */
    long lastKnownPosition() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether the position was reached in time */
    boolean await(long wanted, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            if (lastKnownPosition() >= wanted || look() >= wanted) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            lock.lock();
            try {
                if (position < wanted) {
                    moved.await(Math.min(left, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Asks the database. */
    long look() {
        long stored = storedPosition.getAsLong();
        lock.lock();
        try {
            moveTo(stored);
        } finally {
            lock.unlock();
        }
        return stored;
    }

    private void moveTo(long newPosition) {
        if (newPosition > position) {
            position = newPosition;
            moved.signalAll();
        }
    }
}
