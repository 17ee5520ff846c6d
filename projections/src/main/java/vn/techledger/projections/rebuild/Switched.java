package vn.techledger.projections.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * How a switch went.
 *
 * @param position at which the two changed places, or null when they did not, because they differ
 * @param compared what the comparison before it said, or null where there was nothing to compare with
 */
public record Switched(@Nullable Long position, @Nullable Compared compared) {}
