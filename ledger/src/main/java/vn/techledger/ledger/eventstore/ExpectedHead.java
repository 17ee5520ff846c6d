package vn.techledger.ledger.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where this process expects the head of the log, because it was the last that moved it. Only a guess: the database checks
 * it under the lock, and so it does with the time of recording that follows from it.
 */
final class ExpectedHead {

    /** How far a guessed time of recording may lie before the database's clock under the lock. */
    static final Duration BEFORE = Duration.ofMillis(20);

    /** How far it may lie after it: the events of one group get microseconds one after another. */
    static final Duration AFTER = Duration.ofMillis(10);

    /** After another process has moved the head, it is likely to do so again: so many groups go the careful way. */
    private static final int CAUTION = 8;

    /**
     * @param position of the newest event
     * @param recordedAt when that was recorded
     * @param ahead how far the database's clock was ahead of this process's when they were compared
     */
    record Head(long position, Instant recordedAt, Duration ahead) {

        Head at(long newPosition, Instant newRecordedAt) {
            return new Head(newPosition, newRecordedAt, ahead);
        }
    }

    private final InstantSource witness;
    private @Nullable Head head;
    private int careful;

    ExpectedHead(InstantSource witness) {
        this.witness = witness;
    }

    /** The guess, or null. It is forgotten with this: whatever goes wrong now, nobody relies on it any more. */
    @Nullable
    Head take() {
        var guess = careful > 0 ? null : head;
        careful = Math.max(0, careful - 1);
        head = null;
        return guess;
    }

    /** Where the head is now, as far as this process knows. */
    void is(Head now) {
        head = now;
    }

    /**
     * The time of recording of the next event, if the guess is right: the database's, as far as this process can tell. Null
     * where this process's clock has gone back behind the last event: it is no witness then, and the two have to be compared.
     */
    @Nullable
    Instant time(Head guess) {
        var database = witness.instant().plus(guess.ahead()).truncatedTo(ChronoUnit.MICROS);
        if (database.plus(BEFORE).isBefore(guess.recordedAt())) {
            return null;
        }
        var following = guess.recordedAt().plus(1, ChronoUnit.MICROS);
        return database.isAfter(following) ? database : following;
    }

    /**
     * @param answer of {@code ledger.append_at_head}
     * @return whether everything is written
     */
    boolean wasRight(String answer) {
        return switch (answer) {
            case "WRITTEN" -> true;
            case "MOVED" -> {
                careful = CAUTION;
                yield false;
            }
            case "CLOCK", "BROKEN" -> false;
            default -> throw new IllegalStateException("the database answered " + answer);
        };
    }
}
