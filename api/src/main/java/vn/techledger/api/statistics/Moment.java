package vn.techledger.api.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.eventstore.LogReader;

/** Resolves {@code knownAt} to a position of the log. What lies ahead is refused, never taken for now. */
final class Moment {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final LogReader log;

    Moment(LogReader log) {
        this.log = log;
    }

    /**
     * @param knownAt a position, a time, or null for what the read model has reached
     * @param reached position that the read model has reached
     */
    long position(@Nullable String knownAt, long reached) {
        if (knownAt == null) {
            return reached;
        }
        long asked = POSITION.matcher(knownAt).matches() ? Long.parseLong(knownAt) : positionAt(time(knownAt));
        if (asked > reached) {
            if (asked > log.head()) {
                throw new InvalidRequest(Violation.of("knownAt", "position-ahead", Long.toString(log.head())));
            }
            throw new RefusedRequest(503, "position-not-reached", Long.toString(asked), Long.toString(reached));
        }
        return asked;
    }

    /** Only a time before the newest event's is settled: until then an event may still be recorded at it. */
    private long positionAt(Instant time) {
        long head = log.head();
        var newest = log.at(head).orElseThrow().recordedAt();
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
