package vn.techledger.api.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ImportId;

/**
 * An import as it was last stored.
 *
 * @param attemptedAt when the present attempt began; the rate is counted from there
 * @param positionStarted position of the log at which it was announced
 * @param positionFinished position at which its end was; null before
 * @param failure what stopped it, for operators; null unless it failed
 */
public record ImportProgress(
        ImportId id,
        String source,
        String fileSha256,
        String mappingSha256,
        ImportState state,
        ImportCounts counts,
        long bytesRead,
        long bytes,
        Instant startedAt,
        Instant attemptedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt,
        long positionStarted,
        @Nullable Long positionFinished,
        @Nullable String failure) {

    /** The same, between two attempts. */
    ImportProgress stillRunning() {
        return new ImportProgress(
                id,
                source,
                fileSha256,
                mappingSha256,
                ImportState.RUNNING,
                counts,
                bytesRead,
                bytes,
                startedAt,
                attemptedAt,
                updatedAt,
                finishedAt,
                positionStarted,
                positionFinished,
                failure);
    }

    public long rows() {
        return counts.rows();
    }

    /** How much of the file was read, in whole per cent, rounded down. */
    public int percent() {
        return bytes == 0 ? 100 : Math.toIntExact(Math.min(100, Math.multiplyExact(bytesRead, 100L) / bytes));
    }

    /** Rows a second in this attempt. */
    public long rate() {
        return rows() * 1000 / elapsedMillis();
    }

    /** Seconds that the rest of the file will take at this rate; null when it is not running or nobody can tell yet. */
    public @Nullable Long secondsLeft() {
        if (state != ImportState.RUNNING || bytesRead == 0) {
            return null;
        }
        long left = Math.max(0, bytes - bytesRead);
        return Math.ceilDiv(Math.multiplyExact(left, elapsedMillis()) / bytesRead, 1000L);
    }

    private long elapsedMillis() {
        return Math.max(1, Duration.between(attemptedAt, updatedAt).toMillis());
    }
}
