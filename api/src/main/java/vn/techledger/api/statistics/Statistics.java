package vn.techledger.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of statistics. Every value is a text; rates have six decimals, rounded half to even.
 *
 * @param representation number of this form of the answer
 * @param by dimension of the rows, or null
 * @param rows a row for each period and key; several and unknown come last
 * @param totals by period; for a dimension in which a contract has several keys the counts of rows may add up to more
 * @param leftOut contracts of the asked periods that are in no value, by reason
 */
record Statistics(
        int representation,
        String indicator,
        Definition definition,
        String rung,
        String amount,
        String period,
        String calendar,
        String currency,
        @Nullable String by,
        KnownAt knownAt,
        List<Row> rows,
        List<Total> totals,
        @Nullable AverageGrowth averageGrowth,
        List<LeftOut> leftOut) {

    /** A definition that nobody has adopted computes, and says that it is a candidate. */
    record Definition(String code, int version, String status) {}

    record Row(
            String period,
            @Nullable Object key,
            long count,
            String value,
            @Nullable String growth,
            String growthStatus) {}

    record Total(
            String period,
            long count,
            String value,
            @Nullable String growth,
            String growthStatus) {}

    record AverageGrowth(
            String from, String to, int years, @Nullable String rate, String status) {}

    record LeftOut(String reason, @Nullable String currency, long count) {}

    /** A party. */
    record PartyKey(String party, @Nullable String name) {}

    /** A sector. */
    record SectorKey(
            String list,
            String version,
            String code,
            @Nullable String name) {}

    /** Not a key but a group: {@code unknown} or {@code several}. */
    record GroupKey(String group, String name) {}
}
