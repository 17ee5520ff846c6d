package vn.techledger.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of statistics. Every value is a text; rates have six decimals, rounded half to even.
 *
 * @param representation number of this form of the answer
 * @param currency null where contracts are counted whatever their currency
 * @param by dimensions of the rows, one or two, or null
 * @param additive whether the values of the rows add up to the totals
 * @param level of codes, as asked for, or null
 * @param version of codes, as asked for, or null
 * @param mappings that carry codes over to that version, as {@code list/from/to}
 * @param growth what growth is against
 * @param rounding where anything is rounded; nothing else is
 * @param rows a row for each period and key; several, none and unknown come last
 * @param totals by period; for a dimension in which a contract has several keys the counts of rows may add up to more
 * @param leftOut contracts of the asked periods that are in no value, by reason
 * @param constantReporters growth of those who reported in both periods, beside every rate
 */
record Statistics(
        int representation,
        String indicator,
        Definition definition,
        String rung,
        String amount,
        String period,
        String calendar,
        @Nullable String currency,
        @Nullable String by,
        boolean additive,
        @Nullable Integer level,
        @Nullable String version,
        List<String> mappings,
        String growth,
        Rounding rounding,
        KnownAt knownAt,
        List<Row> rows,
        List<Total> totals,
        @Nullable AverageGrowth averageGrowth,
        List<LeftOut> leftOut,
        ConstantReporters constantReporters) {

    /**
     * A definition that nobody has adopted computes, and says that it is a candidate; one that was adopted after the first
     * asked year began is {@code adopted-late}.
     */
    record Definition(String code, int version, String status) {}

    /**
     * Growth over those reporters alone that reported in both periods.
     *
     * @param reporter what a reporter is: the party that filed the contract, as the contract says
     * @param rates of totals; of rows where they were asked for
     * @param average beside the average growth; null where there is none
     */
    record ConstantReporters(
            String reporter,
            List<ConstantRate> rates,
            @Nullable ConstantRate average) {}

    /**
     * @param period of the rate; {@code from/to} for the average
     * @param key of the row, as one text; null for totals
     * @param status computed, not-computable, or unknown where nobody says who reported
     * @param reporters that reported in both periods
     * @param unknown contracts, or payments, of either period of which nobody says who reported them
     */
    record ConstantRate(
            String period, @Nullable String key, @Nullable String growth, String status, int reporters, long unknown) {}

    /** How values, parts of a divided contract, and rates are rounded. */
    record Rounding(String values, String shares, String rates) {}

    /** @param crossKey key of the second dimension, or null */
    record Row(
            String period,
            @Nullable Object key,
            @Nullable Object crossKey,
            long count,
            @Nullable String value,
            @Nullable String growth,
            String growthStatus) {}

    record Total(
            String period,
            long count,
            @Nullable String value,
            @Nullable String growth,
            String growthStatus) {}

    record AverageGrowth(
            String from, String to, int years, @Nullable String rate, String status) {}

    record LeftOut(String reason, @Nullable String currency, long count) {}

    /** A party. */
    record PartyKey(String party, @Nullable String name) {}

    /** A code of an adopted list: a sector, a field, a product, a place, a type of ownership. */
    record SectorKey(
            String list,
            String version,
            String code,
            @Nullable String name) {}

    /** A word of the ledger, a country by ISO 3166-1, or a class of size; only words have names. */
    record WordKey(String code, @Nullable String name) {}

    /** Not a key but a group: {@code unknown}, {@code several}, {@code none}, {@code coarser} or {@code unmapped}. */
    record GroupKey(String group, String name) {}
}
