package vn.techledger.ledger.indicator;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.indicator.PeriodCalendar.DECEMBER_15;
import static vn.techledger.ledger.indicator.PeriodCalendar.JANUARY;

class PeriodCalendarTest {

    @Test
    void theYearOfStatisticsIsThatOfTheCalendar() {
        assertThat(JANUARY.firstDay(2025)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(JANUARY.lastDay(2025)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(JANUARY.code()).isEqualTo("01-01");
    }

    @Test
    void theYearOfReportsBeginsInDecemberOfTheYearBefore() {
        assertThat(DECEMBER_15.firstDay(2025)).isEqualTo(LocalDate.of(2024, 12, 15));
        assertThat(DECEMBER_15.lastDay(2025)).isEqualTo(LocalDate.of(2025, 12, 14));
        assertThat(DECEMBER_15.code()).isEqualTo("12-15");
    }

    @Test
    void aYearIsCompleteOnTheDayAfterItsLast() {
        assertThat(JANUARY.lastCompleteYear(LocalDate.of(2025, 12, 31))).isEqualTo(2024);
        assertThat(JANUARY.lastCompleteYear(LocalDate.of(2026, 1, 1))).isEqualTo(2025);
        assertThat(DECEMBER_15.lastCompleteYear(LocalDate.of(2025, 12, 14))).isEqualTo(2024);
        assertThat(DECEMBER_15.lastCompleteYear(LocalDate.of(2025, 12, 15))).isEqualTo(2025);
    }
}
