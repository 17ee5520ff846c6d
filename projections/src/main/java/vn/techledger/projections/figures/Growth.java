package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A rate of growth as a fraction ({@code 0.593614} is 59.3614 %), rounded once, half to even, to six decimals from the
 * exact value. Without a base, or with a base of zero, there is none: never 0 %, never infinity.
 *
 * @param rate null exactly when it is not computable
 */
public record Growth(Status status, @Nullable BigDecimal rate) {

    public enum Status {
        COMPUTED("computed"),
        NOT_COMPUTABLE("not-computable");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** As it is written in answers. */
        public String code() {
            return code;
        }
    }

    public static final Growth NOT_COMPUTABLE = new Growth(Status.NOT_COMPUTABLE, null);

    private static final int DECIMALS = 6;
    private static final BigInteger ONE_MILLIONTHS = BigInteger.TEN.pow(DECIMALS);

    /** From one period to the next: V / V(previous) − 1. */
    public static Growth since(@Nullable BigDecimal previous, @Nullable BigDecimal value) {
        if (previous == null || value == null || previous.signum() <= 0) {
            return NOT_COMPUTABLE;
        }
        return new Growth(Status.COMPUTED, value.subtract(previous).divide(previous, DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * The geometric mean over a number of periods: (last / base)^(1/n) − 1.
     *
     * @param periods n, counted from the period after the base
     */
    public static Growth average(@Nullable BigDecimal base, @Nullable BigDecimal last, int periods) {
        if (base == null || last == null || base.signum() <= 0 || last.signum() < 0 || periods < 1) {
            return NOT_COMPUTABLE;
        }
        int scale = Math.max(0, Math.max(base.scale(), last.scale()));
        var millionths = roundedRoot(
                last.setScale(scale).unscaledValue().multiply(ONE_MILLIONTHS.pow(periods)),
                base.setScale(scale).unscaledValue(),
                periods);
        return new Growth(Status.COMPUTED, new BigDecimal(millionths.subtract(ONE_MILLIONTHS), DECIMALS));
    }

    /** The n-th root of a fraction, rounded half to even: which side of the half it lies on is decided exactly. */
    private static BigInteger roundedRoot(BigInteger numerator, BigInteger denominator, int n) {
        var floor = floorRoot(numerator.divide(denominator), n);
        var half = floor.shiftLeft(1).add(BigInteger.ONE).pow(n).multiply(denominator);
        int side = numerator.shiftLeft(n).compareTo(half);
        boolean up = side > 0 || side == 0 && floor.testBit(0);
        return up ? floor.add(BigInteger.ONE) : floor;
    }

    /** The largest integer whose n-th power is not above the value, by Newton's method from above. */
    private static BigInteger floorRoot(BigInteger value, int n) {
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        var order = BigInteger.valueOf(n);
        var guess = BigInteger.ONE.shiftLeft(value.bitLength() / n + 1);
        while (true) {
            var next = guess.multiply(BigInteger.valueOf(n - 1L))
                    .add(value.divide(guess.pow(n - 1)))
                    .divide(order);
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }
}
