package vn.techledger.api.imports;

/**
 * Counts how often each 128-bit value was seen, in about 30 to 60 bytes for each distinct one: the only part of reading
 * whose memory grows with the file.
 */
final class Occurrences {

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] counts = new int[1024];
    private int distinct;

    /** Counts a value and returns how often it has been seen, from 1. */
    int count(long valueHigh, long valueLow) {
        if (distinct * 3L > counts.length * 2L) {
            grow();
        }
        int slot = slot(valueHigh, valueLow);
        if (counts[slot] == 0) {
            high[slot] = valueHigh;
            low[slot] = valueLow;
            distinct++;
        }
        return ++counts[slot];
    }

    /** The values are digests: their own bits spread them. */
    private int slot(long valueHigh, long valueLow) {
        int mask = counts.length - 1;
        int slot = (int) valueHigh & mask;
        while (counts[slot] != 0 && (high[slot] != valueHigh || low[slot] != valueLow)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldCounts = counts;
        int size = Math.multiplyExact(oldCounts.length, 2);
        high = new long[size];
        low = new long[size];
        counts = new int[size];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHigh[i], oldLow[i]);
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
