package vn.techledger.projections.performance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PerformanceId;

/**
 * How far a contract is performed. All of it follows from the facts; nothing of it was ever entered.
 *
 * @param paidToDate payments less credit notes and refunds, for each currency, by its code
 * @param paidInVnd the same in VND: what is in VND, and the values of the rest at the rates frozen in it, each rounded once
 * @param noRateFrozen payments, credit notes and refunds that {@code paidInVnd} leaves out for want of a frozen rate, by the
 *     code of their currency
 * @param unknownAmounts payments, credit notes and refunds whose amount nobody knows, and which are in no sum
 * @param transfers how many are recorded
 * @param completed when, or null where it is not known to be complete
 */
public record Performance(
        List<Money> paidToDate,
        Money paidInVnd,
        SortedMap<String, Integer> noRateFrozen,
        int unknownAmounts,
        int transfers,
        @Nullable EffectiveDate completed,
        List<Flagged> flags) {

    public Performance {
        paidToDate = List.copyOf(paidToDate);
        noRateFrozen = Collections.unmodifiableSortedMap(new TreeMap<>(noRateFrozen));
        flags = List.copyOf(flags);
    }

    /** @param entry null where it is about the contract as a whole */
    public record Flagged(PerformanceFlag flag, @Nullable PerformanceId entry) {}
}
