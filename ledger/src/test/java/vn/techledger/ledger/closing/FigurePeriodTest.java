package vn.techledger.ledger.closing;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FigurePeriodTest {

    @Test
    void bothCalendarsHaveTheirOwnDays() {
        var year = FigurePeriod.of("01-01/2024");
        assertThat(year.firstDay()).isEqualTo("2024-01-01");
        assertThat(year.lastDay()).isEqualTo("2024-12-31");
        assertThat(year.calendarYears()).containsExactly(2024);
        var report = FigurePeriod.of("12-15/2024");
        assertThat(report.firstDay()).isEqualTo("2023-12-15");
        assertThat(report.lastDay()).isEqualTo("2024-12-14");
        assertThat(report.calendarYears()).containsExactly(2023, 2024);
        assertThat(report).hasToString("12-15/2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "01-01/24", "02-30/2024", "01-01/0000", "01-01 2024", ""})
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FigurePeriod.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "01-01/2024, 2024, true",
        "01-01/2024, 2024-12, true",
        "01-01/2024, 2024-12-31, true",
        "01-01/2024, 2025-01-01, false",
        "01-01/2024, 2023-12-31, false",
        "01-01/2024, 2023, false",
        "01-01/2024, unknown, false",
        "12-15/2024, 2023-12-15, true",
        "12-15/2024, 2023-12-14, false",
        "12-15/2024, 2024-12-14, true",
        "12-15/2024, 2024-11, true",
        // the month of December lies in two years of this calendar, and so does a year: they stand in neither
        "12-15/2024, 2024-12, false",
        "12-15/2024, 2024, false"
    })
    void holdsADateOnlyWithAllDaysThatItMayMean(String period, String date, boolean holds) {
        assertThat(FigurePeriod.of(period).holds(EffectiveDate.of(date))).isEqualTo(holds);
    }

    @Test
    void isOverFromTheDayAfterItsLast() {
        var report = FigurePeriod.of("12-15/2024");
        assertThat(report.isOver(LocalDate.of(2024, 12, 14))).isFalse();
        assertThat(report.isOver(LocalDate.of(2024, 12, 15))).isTrue();
    }
}
