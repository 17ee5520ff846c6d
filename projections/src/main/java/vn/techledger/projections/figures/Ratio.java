package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole as a fraction, rounded once, half to even, to six decimals from the exact value. */
public final class Ratio {

    private static final int DECIMALS = 6;

    private Ratio() {}

    /** @return null where there is no whole to speak of: it is zero, or less */
    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
