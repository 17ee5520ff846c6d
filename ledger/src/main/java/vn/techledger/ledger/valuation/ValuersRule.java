package vn.techledger.ledger.valuation;

import java.time.LocalDate;
import java.time.Month;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * The rule that a valuation needs at least two practising valuers: Decree 76/2018/NĐ-CP, Art. 32, in force from
 * 2018-07-01. What held before was not read, and from 2026-04-01 Law 115/2025/QH15 speaks of a "valuation enterprise or
 * council" in a text that was not read either: there the rule is unknown. Whether somebody practises is unknown to the
 * ledger; it counts those who signed.
 */
final class ValuersRule {

    static final int LEAST = 2;

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, Month.JULY, 1);
    private static final LocalDate LAST_KNOWN_DAY = LocalDate.of(2026, Month.MARCH, 31);

    private ValuersRule() {}

    /** Whether the rule certainly held on the date; a date that only may lie within is not certain. */
    static boolean isKnownAt(EffectiveDate date) {
        return !date.earliest().isBefore(FIRST_DAY) && !date.latest().isAfter(LAST_KNOWN_DAY);
    }
}
