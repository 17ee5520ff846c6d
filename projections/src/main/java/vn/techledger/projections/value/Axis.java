package vn.techledger.projections.value;

import java.util.function.UnaryOperator;
import vn.techledger.projections.figures.Dimension;

/**
 * A dimension of a table.
 *
 * @param group under which coarser key a key is shown; itself where it is shown as it is
 */
public record Axis(Dimension dimension, UnaryOperator<String> group) {

    private static final UnaryOperator<String> ITSELF = UnaryOperator.identity();

    /** @throws IllegalArgumentException for coarser keys of a dimension that has no codes: nothing is kept for them */
    public Axis {
        if (group != ITSELF && dimension.named() != Dimension.Named.CODE) {
            throw new IllegalArgumentException("only codes have coarser ones");
        }
    }

    public static Axis of(Dimension dimension) {
        return new Axis(dimension, ITSELF);
    }

    /** Whether every key is shown as it is. */
    boolean isAsKept() {
        return group == ITSELF;
    }
}
