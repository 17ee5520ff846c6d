package vn.techledger.projections.replay;

import org.jspecify.annotations.Nullable;

/**
 * A published value that the log leads to another one for now. That is no fault: later facts changed it.
 *
 * @param table as sentences call it
 * @param was as it was published; null where nothing was known of the year
 * @param is what it comes to now; null where nothing is left of the year
 * @param change as a fraction of what was published; null where it is not computable
 */
public record Restated(
        String table,
        int year,
        @Nullable String was,
        @Nullable String is,
        @Nullable String change) {}
