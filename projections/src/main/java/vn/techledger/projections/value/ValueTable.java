package vn.techledger.projections.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Growth;

/**
 * Values of contracts, or of what was paid under them, in one currency, or how many they are, as known at one position of
 * the log.
 *
 * @param rows by period, then key; {@code several} and {@code unknown} come last
 * @param totals by period, over all keys
 * @param averageGrowth over the yearly totals; null where nothing was signed and no years were asked for
 * @param leftOut contracts of the asked periods that are in no row
 */
public record ValueTable(
        List<Row> rows, List<Total> totals, @Nullable AverageGrowth averageGrowth, List<LeftOut> leftOut) {

    /**
     * @param period {@code 1983}, {@code 1983-Q2}, {@code 1983-05}, or {@code 1983-unknown} for what is known only to the year
     * @param key empty where nothing breaks the figures down
     * @param crossed key of the second dimension; null where there is none
     * @param count contracts in the value; one with several keys counts under each; 0 where only amendments and
     *     terminations of contracts of other periods are
     * @param value plain decimal with all of the currency's decimals, or a number of contracts; null for an average of none
     * @param growth against the year before, for months and quarters against the same one of it
     */
    public record Row(
            String period,
            String key,
            @Nullable String crossed,
            long count,
            @Nullable String value,
            Growth growth) {}

    public record Total(String period, long count, @Nullable String value, Growth growth) {}

    /** From the first asked year to the last; {@code years} counts from the year after the first. */
    public record AverageGrowth(String from, String to, int years, Growth growth) {}

    /** @param currency null where the amount is open or unknown */
    public record LeftOut(String reason, @Nullable String currency, long count) {

        public static final String NO_RATE_FROZEN = "no-rate-frozen";
        public static final String AMOUNT_UNKNOWN = "amount-unknown";

        /** Of a calendar other than the usual one: the day is not known, so that it may lie in one year or the next. */
        public static final String PERIOD_UNKNOWN = "period-unknown";

        /** Not even the year is known: it may belong to any period. */
        public static final String DATE_UNKNOWN = "date-unknown";
    }
}
