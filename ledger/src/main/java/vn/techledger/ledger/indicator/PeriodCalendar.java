package vn.techledger.ledger.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Where the years of a figure begin and end. The State's two calendars collide, so it is never a constant. */
public enum PeriodCalendar {
    /** 1 January to 31 December: statistics (Circular 15/2018/TT-BKHCN). */
    JANUARY(Month.JANUARY, 1),
    /**
     * 15 December of the year before to 14 December: reports on registrations (Decree 76/2018/NĐ-CP, Art. 6(5)), by which
     * the departments also report on plan 257 (before 15 December).
     */
    DECEMBER_15(Month.DECEMBER, 15);

    private final Month month;
    private final int day;

    PeriodCalendar(Month month, int day) {
        this.month = month;
        this.day = day;
    }

    /** As it is written in answers: {@code 01-01}, {@code 12-15}. */
    public String code() {
        // digits of the root locale: facts about periods are stored by this code
        return String.format(Locale.ROOT, "%02d-%02d", month.getValue(), day);
    }

    public LocalDate firstDay(int year) {
        return LocalDate.of(this == JANUARY ? year : year - 1, month, day);
    }

    public LocalDate lastDay(int year) {
        return firstDay(year + 1).minusDays(1);
    }

    /** The last year that is over on the given day. */
    public int lastCompleteYear(LocalDate day) {
        return lastDay(day.getYear()).isBefore(day) ? day.getYear() : day.getYear() - 1;
    }
}
