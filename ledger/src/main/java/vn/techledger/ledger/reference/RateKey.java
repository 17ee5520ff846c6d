package vn.techledger.ledger.reference;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which rate: of a currency on a day. */
public record RateKey(String currency, LocalDate day) {

    public YearMonth month() {
        return YearMonth.from(day);
    }

    @Override
    public String toString() {
        return currency + " " + day;
    }
}
