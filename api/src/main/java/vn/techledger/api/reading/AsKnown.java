package vn.techledger.api.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.eventstore.LogReader;

/**
 * What an answer was computed from.
 *
 * @param origin name of the log
 * @param position of the last event that counts
 * @param recordedAt when that event was recorded
 */
public record AsKnown(
        String origin, @Schema(example = "14906") long position, Instant recordedAt) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /**
     * Resolves {@code knownAt} to a position. What lies ahead is refused, never taken for now.
     *
     * @param knownAt a position, a time, or null for what the read models have reached
     * @param reached position that all read models that are asked have reached
     */
    public static AsKnown of(Ledger ledger, @Nullable String knownAt, long reached) {
        var log = ledger.log();
        long position = position(log, knownAt, reached);
        var event = log.at(position)
                .orElseThrow(() ->
                        new InvalidRequest(Violation.of("knownAt", "out-of-range", "1", Long.toString(reached), "0")));
        return new AsKnown(ledger.origin(), position, event.recordedAt());
    }

    /** The position alone. */
    public static long position(LogReader log, @Nullable String knownAt, long reached) {
        if (knownAt == null) {
            return reached;
        }
        long asked = POSITION.matcher(knownAt).matches() ? Long.parseLong(knownAt) : positionAt(log, time(knownAt));
        if (asked > reached) {
            if (asked > log.head()) {
                throw new InvalidRequest(Violation.of("knownAt", "position-ahead", Long.toString(log.head())));
            }
            throw new RefusedRequest(503, "position-not-reached", Long.toString(asked), Long.toString(reached));
        }
        return asked;
    }

    /** Only a time before the newest event's is settled: until then an event may still be recorded at it. */
    private static long positionAt(LogReader log, Instant time) {
        var newest = log.at(log.head()).orElseThrow().recordedAt();
        if (!time.isBefore(newest)) {
            throw new InvalidRequest(Violation.of("knownAt", "time-ahead", newest.toString()));
        }
        return log.positionAt(time);
    }

    private static Instant time(String text) {
        try {
            return Violations.instant(text);
        } catch (IllegalArgumentException | DateTimeException neither) {
            throw new InvalidRequest(Violation.of("knownAt", "not-a-moment", text));
        }
    }
}
