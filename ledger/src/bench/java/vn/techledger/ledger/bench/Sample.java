package vn.techledger.ledger.bench;

import java.util.Arrays;

/**
 * One turn of one contestant.
 *
 * @param perSecond operations per second
 * @param p50 median time of an operation in microseconds; 0 where single operations are not timed
 * @param p99 that of the slowest hundredth
 * @param walBytes bytes of write-ahead log for each operation; 0 where nothing is written
 */
public record Sample(double perSecond, double p50, double p99, double walBytes) {

    public static Sample ofTotal(long operations, long nanos) {
        return new Sample(operations * 1e9 / nanos, 0, 0, 0);
    }

    public static Sample of(long[] latencies, long nanos, long walBytes) {
        var sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Sample(
                sorted.length * 1e9 / nanos,
                at(sorted, 0.50),
                at(sorted, 0.99),
                (double) walBytes / Math.max(1, sorted.length));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e3;
    }
}
