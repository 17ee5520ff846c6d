package vn.techledger.ledger.demo;

import java.util.List;
import java.util.UUID;

/**
 * Chance that is the same on every machine: SplitMix64, in whole numbers alone. Each deal throws dice of its own, so that
 * what one of them is does not depend on the others.
 */
final class Dice {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** Uniform numbers whose sum is near enough to normal. */
    private static final int SUMMED = 12;

    /** The sixteen steps of a doubling, in 65,536ths: {@code 2^(k/16)}. */
    private static final int[] STEPS = {
        65_536, 68_438, 71_468, 74_632, 77_936, 81_386, 84_990, 88_752, 92_682, 96_785, 101_070, 105_545, 110_218,
        115_098, 120_194, 125_515
    };

    private static final int STEP_BITS = 4;
    private static final int FRACTION_BITS = 16;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, long number) {
        return new Dice(mixed(mixed(seed + GOLDEN) + number * GOLDEN));
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A number from 0 up to, but not including, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Few come often and many rarely: of so many, the k-th comes about 1/k times as often as the first. */
    int skewed(int many) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(many);
        int block = 1 << below(bits);
        return (block - 1 + below(block)) % many;
    }

    /**
     * Log-normal: most are small, few are very large.
     *
     * @param median as sixteenths of a doubling: 16 × log2
     * @param deviation one standard deviation of the logarithm, in the same unit
     */
    long logNormal(int median, int deviation) {
        long sum = 0;
        for (int i = 0; i < SUMMED; i++) {
            sum += below(1 << FRACTION_BITS);
        }
        long normal = sum - ((long) SUMMED << FRACTION_BITS - 1);
        int steps = Math.max(0, Math.toIntExact(median + (normal * deviation >> FRACTION_BITS)));
        int shift = (steps >> STEP_BITS) - FRACTION_BITS;
        long step = STEPS[steps & STEPS.length - 1];
        long value = shift >= 0 ? step << shift : step >> -shift;
        return value + value / 1_000 * below(44);
    }

    /** Of the form of UUIDv7, rising with the milliseconds. */
    UUID id(long millis) {
        long most = millis << 16 | 0x7000 | next() & 0x0FFF;
        long least = next() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
