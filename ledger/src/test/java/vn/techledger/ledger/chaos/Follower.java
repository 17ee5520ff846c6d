package vn.techledger.ledger.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.eventstore.RecordedEvent;

/**
 * Reads the log's tail, woken by the engine alone: a wake-up that gets lost leaves it waiting for ever, and is found out
 * that way. A stream that fails is opened again after what was seen.
 */
final class Follower {

    private static final int REPORT_EVERY = 500;
    private static final long REOPEN_MILLIS = 50;

    private final String name;
    private final PostgresEventStorageEngine engine;
    private final Journal journal;
    private final long after;
    private final MessageDigest digest;
    private long last;

    /** @param after the position after which it begins to read */
    Follower(String name, PostgresEventStorageEngine engine, Journal journal, long after) {
        this.name = name;
        this.engine = engine;
        this.journal = journal;
        this.after = after;
        this.last = after;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What it digests of an event. */
    static byte[] trace(long position, String id) {
        return (position + ":" + id + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads until it has seen the position that the goal names; woken up to look at a new goal too. */
    void run(LongSupplier goal, Semaphore woken) throws InterruptedException {
        while (last < goal.getAsLong()) {
            var stream = engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(last)), null);
            stream.setCallback(woken::release);
            while (last < goal.getAsLong() && !stream.isCompleted()) {
                take(stream);
                if (last < goal.getAsLong() && !stream.isCompleted()) {
                    woken.acquire();
                    woken.drainPermits();
                }
            }
            stream.close();
            Thread.sleep(REOPEN_MILLIS);
        }
        report();
    }

    private void take(MessageStream<EventMessage> stream) {
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            var event = (RecordedEvent) next.get().message();
            if (event.position() != last + 1) {
                journal.write(Journal.STRANGE, name + " saw " + event.position() + " after " + last);
            }
            last = event.position();
            digest.update(trace(last, event.identifier()));
            if (last % REPORT_EVERY == 0) {
                report();
            }
        }
    }

    private void report() {
        try {
            var soFar = ((MessageDigest) digest.clone()).digest();
            journal.write(Journal.FOLLOWED, name, after, last, HexFormat.of().formatHex(soFar));
        } catch (CloneNotSupportedException theirsDo) {
            throw new IllegalStateException(theirsDo);
        }
    }
}
