package vn.techledger.ledger.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

import static vn.techledger.ledger.shared.Reason.DATED_TOO_EARLY;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What every date of a registration must satisfy. Pure. */
public final class Dates {

    private Dates() {}

    /**
     * Refuses a date that lies in the future, or before what the fact follows, whatever the days that are not known.
     *
     * @param after the date of what it follows, or null
     * @param today the day in Asia/Ho_Chi_Minh
     */
    public static void check(String pointer, EffectiveDate date, @Nullable EffectiveDate after, LocalDate today) {
        unless(!date.isWhollyAfter(today), DATE_IN_THE_FUTURE, pointer, date);
        unless(after == null || !date.isWhollyBefore(after), DATED_TOO_EARLY, pointer, date);
    }
}
