package vn.techledger.projections.rebuild;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table whose keys fall together, so that what differs is found without reading everything again. */
record Bucket(long rows, List<BigInteger> sums) {

    /** A SHA-256 in numbers of 64 bits. */
    static final int LANES = 4;

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(Long.SIZE);

    static boolean areEqual(@Nullable Bucket one, @Nullable Bucket other) {
        return one != null && other != null && one.reduced().equals(other.reduced());
    }

    private Bucket reduced() {
        return new Bucket(rows, sums.stream().map(sum -> sum.mod(MODULUS)).toList());
    }

    static Compared.Digest digest(Collection<Bucket> buckets) {
        long rows = 0;
        var sums = new ArrayList<BigInteger>();
        for (int lane = 0; lane < LANES; lane++) {
            sums.add(BigInteger.ZERO);
        }
        for (var bucket : buckets) {
            rows += bucket.rows();
            for (int lane = 0; lane < LANES; lane++) {
                sums.set(lane, sums.get(lane).add(bucket.sums().get(lane)));
            }
        }
        return new Compared.Digest(
                rows,
                sums.stream().map(sum -> "%016x".formatted(sum.mod(MODULUS))).collect(Collectors.joining()));
    }
}
