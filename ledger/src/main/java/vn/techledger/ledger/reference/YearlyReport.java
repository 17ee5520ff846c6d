package vn.techledger.ledger.reference;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A report that is due once a year.
 *
 * @param month 1 to 12
 * @param day of that month; a day that every year has
 * @param article where the law says so
 */
public record YearlyReport(int month, int day, String article) {

    /** @throws java.time.DateTimeException for a day that the calendar does not have */
    public YearlyReport {
        MonthDay.of(month, day);
    }

    /** The last day for the report of a year. */
    public LocalDate due(int year) {
        return LocalDate.of(year, month, day);
    }
}
