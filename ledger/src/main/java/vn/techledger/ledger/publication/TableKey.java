package vn.techledger.ledger.publication;

import org.jspecify.annotations.Nullable;

/**
 * Which table it is, whatever its vintage.
 *
 * @param indicator code of the indicator
 * @param from first year
 * @param to last year
 * @param by dimension of a breakdown, or null for totals alone
 */
public record TableKey(
        String indicator, int from, int to, @Nullable String by) {

    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException for years in the wrong order, or too many for one event */
    public TableKey {
        if (from > to || to - from >= LONGEST) {
            throw new IllegalArgumentException("a table has between 1 and " + LONGEST + " years");
        }
    }
}
