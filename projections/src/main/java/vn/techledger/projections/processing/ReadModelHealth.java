package vn.techledger.projections.processing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a read model keeps up.
 *
 * @param position that it has reached
 * @param running whether its processor runs in this process
 * @param stopped why it stands still, or null while it does not; it is tried again until it succeeds
 */
public record ReadModelHealth(
        String model,
        long position,
        boolean running,
        @Nullable Stopped stopped) {

    /**
     * @param position of the event that could not be applied, or of the first of its batch when that is not known
     * @param since when it failed first
     * @param attempts how often it has failed since
     */
    public record Stopped(long position, String message, Instant since, int attempts) {}
}
