package vn.techledger.api.contracts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of the ledger's users. */
public final class LedgerDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LedgerDay() {}

    /** Today in Asia/Ho_Chi_Minh. */
    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
