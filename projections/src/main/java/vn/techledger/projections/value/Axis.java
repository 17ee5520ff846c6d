package vn.techledger.projections.value;

import java.util.function.UnaryOperator;
import vn.techledger.projections.figures.Dimension;

/**
 * A dimension of a table.
 *
 * @param group under which coarser key a key is shown; itself where it is shown as it is
 */
public record Axis(Dimension dimension, UnaryOperator<String> group) {

    public static Axis of(Dimension dimension) {
        return new Axis(dimension, UnaryOperator.identity());
    }
}
