package vn.techledger.api.memoranda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.memorandum.MemorandumRegister.Total;

/** Numbers and potential values of memoranda, by year of signing and currency. */
record ShownTotals(String rung, List<MemorandumTotal> rows) {

    /**
     * Memoranda of a year.
     *
     * @param currency null for those whose potential value is open or unknown
     * @param potentialValue sum in that currency, as a text
     * @param followed how many of them a contract followed from
     */
    record MemorandumTotal(
            int year,
            @Nullable String currency,
            long count,
            long ended,
            long followed,
            @Nullable String potentialValue) {}

    static ShownTotals of(List<Total> totals) {
        return new ShownTotals(
                "memorandum",
                totals.stream()
                        .map(total -> new MemorandumTotal(
                                total.year(),
                                total.currency(),
                                total.memoranda(),
                                total.ended(),
                                total.followed(),
                                total.potential() == null
                                        ? null
                                        : total.potential().toPlainString()))
                        .toList());
    }
}
