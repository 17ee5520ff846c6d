package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was computed from.
 *
 * @param origin name of the log
 * @param position of the last event that counts
 * @param root of the log's tree at that position; null until there is a tree
 * @param checkpoint address of the first signed checkpoint that covers the position; null until there are checkpoints
 */
record KnownAt(
        String origin,
        @Schema(example = "14906") long position,
        @Nullable String root,
        @Nullable String checkpoint) {}
