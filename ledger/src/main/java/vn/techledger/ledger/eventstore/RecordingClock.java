package vn.techledger.ledger.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Gives the times of recording. They are the database's, read under the lock of the head, and strictly increase; this
 * process's own clock is the witness that the database's is not far off.
 *
 * @param witness this process's clock
 * @param tolerance how far the two may be apart
 */
public record RecordingClock(InstantSource witness, Duration tolerance) {

    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(1);

    /**
     * How far the log may be ahead of the database's clock: the events of one group get microseconds one after another,
     * and clocks are set right in small steps.
     */
    private static final Duration LONGEST_LAG = Duration.ofSeconds(1);

    public static RecordingClock system() {
        return new RecordingClock(InstantSource.system(), DEFAULT_TOLERANCE);
    }

    /**
     * The time of recording of the next event.
     *
     * @param previous time of recording of the last event
     * @param asked when this process asked the database for its time
     * @param database what the database answered
     * @throws ClockDrift when the database's clock lags behind the last event, or the two clocks disagree
     */
    Instant next(Instant previous, Instant asked, Instant database) {
        if (database.plus(LONGEST_LAG).isBefore(previous)) {
            throw new ClockDrift("the database's clock says " + database + ", but the last event was recorded at "
                    + previous + ": set the clock right");
        }
        // this process may have been stopped in between: only what lies outside of both readings is a disagreement
        if (database.plus(tolerance).isBefore(asked)
                || database.minus(tolerance).isAfter(witness.instant())) {
            throw new ClockDrift("the database's clock says " + database + ", but this machine's " + asked
                    + ", which is more than " + tolerance.toSeconds() + " s apart: set the clocks right");
        }
        var following = previous.plus(1, ChronoUnit.MICROS);
        return database.isAfter(following) ? database : following;
    }
}
