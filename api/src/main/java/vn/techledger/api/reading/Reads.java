package vn.techledger.api.reading;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.projections.processing.ReadModels;
import vn.techledger.projections.readmodel.ReadModel;

/** Positions of answers: callers read their own writes by waiting for a position, and learn which one they see. */
public final class Reads {

    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final ReadModels models;
    private final Duration longestWait;

    public Reads(ReadModels models, Duration longestWait) {
        this.models = models;
        this.longestWait = longestWait;
    }

    /**
     * Waits until a read model has reached a position, and tells the one that it has reached.
     *
     * @param minPosition as asked for, or null
     * @throws RefusedRequest when the position is not reached in time
     */
    public long reached(ReadModel model, @Nullable Long minPosition) {
        if (minPosition == null) {
            return models.position(model.name());
        }
        if (minPosition < 0) {
            throw new InvalidRequest(Violation.of("minPosition", "not-positive", minPosition.toString()));
        }
        try {
            if (!models.awaitPosition(model.name(), minPosition, longestWait)) {
                long reached = models.position(model.name());
                throw new RefusedRequest(
                        503, "position-not-reached", Long.toString(minPosition), Long.toString(reached));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedRequest(503, "position-not-reached", Long.toString(minPosition), "?");
        }
        return models.position(model.name());
    }

    /** Waits until all of some read models have reached a position, and tells the one that they all have reached. */
    public long reached(List<? extends ReadModel> all, @Nullable Long minPosition) {
        return all.stream()
                .mapToLong(model -> reached(model, minPosition))
                .min()
                .orElseThrow();
    }

    /** 200 with the position that the answer shows. */
    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok().header(Answers.LEDGER_POSITION, Long.toString(position));
    }

    /** Size of a page: as asked for, within bounds. */
    public static int pageSize(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_PAGE;
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidRequest(
                    Violation.of("limit", "out-of-range", "1", Integer.toString(LARGEST_PAGE), limit.toString()));
        }
        return limit;
    }

    /** A number of a query, such as a cursor. */
    public static @Nullable Long number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidRequest(Violation.of(name, "not-a-number", text));
        }
    }
}
