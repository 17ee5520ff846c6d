package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by shares so that the parts add up to it exactly: each part is rounded down to the smallest unit,
 * and the units left over go one each to the largest remainders, of equal ones to the first named.
 */
final class Split {

    private static final int SHARE_DECIMALS = 6;
    private static final BigInteger WHOLE = BigInteger.TEN.pow(2 + SHARE_DECIMALS);

    private Split() {}

    /**
     * Requires shares in per cent that add up to 100, with at most six decimals, and an amount that is not negative.
     *
     * @param amount its scale is the smallest unit
     * @return one part for each share, in their order, with the amount's scale
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> shares) {
        var units = amount.unscaledValue();
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        var left = units;
        for (var share : shares) {
            var divided = units.multiply(weight(share)).divideAndRemainder(WHOLE);
            parts.add(divided[0]);
            remainders.add(divided[1]);
            left = left.subtract(divided[0]);
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left.intValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, amount.scale())).toList();
    }

    /** The units of an amount that fall to a share of a share, rounded down. */
    static BigInteger part(BigInteger units, BigDecimal share, BigDecimal other) {
        return units.multiply(weight(share)).multiply(weight(other)).divide(WHOLE.pow(2));
    }

    private static BigInteger weight(BigDecimal share) {
        return share.movePointRight(SHARE_DECIMALS).toBigIntegerExact();
    }
}
