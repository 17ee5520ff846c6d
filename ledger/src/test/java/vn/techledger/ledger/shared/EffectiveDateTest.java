package vn.techledger.ledger.shared;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EffectiveDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-03", "2024-03-15", "2024-02-29", "0001", "9999-12-31", "unknown"})
    void isReadAndWrittenAsKnown(String text) {
        assertThat(EffectiveDate.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-31",
                "2023-02-29",
                "2024-13",
                "2024-00",
                "2024-01-00",
                "2024-01-32",
                "0000",
                "0000-01-01",
                "24",
                "2024-3",
                "2024-3-5",
                "20240315",
                "2024-03-15T00:00",
                " 2024",
                "2024 ",
                "-2024",
                "+2024",
                "12024",
                "２０２４",
                "",
                "2024-",
                "Unknown",
                "unknown-03"
            })
    void refusesWhatIsNoDay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EffectiveDate.of(text));
    }

    @Test
    void refusesADayWithoutAMonthAndAYearBeyondFourDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDate(2024, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDate(10_000, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDate(-1, null, null));
    }

    @Test
    void anUnknownDateMayBeAnyDaySoThatItDecidesNothing() {
        var unknown = EffectiveDate.UNKNOWN;
        assertThat(unknown.isKnown()).isFalse();
        assertThat(EffectiveDate.of("0001").isKnown()).isTrue();
        assertThat(unknown.knownMonth()).isEmpty();
        assertThat(unknown.isWhollyAfter(LocalDate.of(1, 1, 1))).isFalse();
        assertThat(unknown.isWhollyBefore(EffectiveDate.of("9999-12-31"))).isFalse();
        assertThat(EffectiveDate.of("0001-01-01").isWhollyBefore(unknown)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDate(0, 3, null));
    }

    @Test
    void knowsNoMoreThanWasSaid() {
        assertThat(EffectiveDate.of("2024").knownMonth()).isEmpty();
        assertThat(EffectiveDate.of("2024-03").knownMonth()).hasValue(3);
        assertThat(EffectiveDate.of("2024").earliest()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(EffectiveDate.of("2024-03").earliest()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2023-12-31, true",
        "2024, 2024-01-01, false",
        "2024, 2024-12-31, false",
        "2024, 2025-01-01, false",
        "2024-03, 2024-02-29, true",
        "2024-03, 2024-03-01, false",
        "2024-03-15, 2024-03-14, true",
        "2024-03-15, 2024-03-15, false",
        "2024-03-15, 2024-03-16, false"
    })
    void liesWhollyAfterADayOnlyIfEveryDayThatItMayMeanDoes(String date, LocalDate today, boolean after) {
        assertThat(EffectiveDate.of(date).isWhollyAfter(today)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-03-15, 2024-03-15, 2024-03-15"
    })
    void liesBetweenTheFirstAndTheLastDayThatItMayMean(String date, LocalDate earliest, LocalDate latest) {
        assertThat(EffectiveDate.of(date).earliest()).isEqualTo(earliest);
        assertThat(EffectiveDate.of(date).latest()).isEqualTo(latest);
    }

    @Property(tries = 200)
    void everyDayOfTheCalendarComesBack(@ForAll @IntRange(min = 1, max = 3_652_058) int day) {
        var date = LocalDate.of(1, 1, 1).plusDays(day);
        assertThat(EffectiveDate.of(date.toString())).hasToString(date.toString());
        assertThat(EffectiveDate.of(date.toString()).latest()).isEqualTo(date);
        assertThat(EffectiveDate.of(date.toString()).isWhollyAfter(date)).isFalse();
        assertThat(EffectiveDate.of(date.toString()).isWhollyAfter(date.minusDays(1)))
                .isTrue();
    }

    @Test
    void endsWithTheLastDayThatItMayMean() {
        assertThat(EffectiveDate.of("2024").latest()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(EffectiveDate.of("2024-02").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(EffectiveDate.of("2023-02").latest()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(EffectiveDate.of("2024-02-03").latest()).isEqualTo(LocalDate.of(2024, 2, 3));
    }

    @Test
    void liesBeforeAnotherOnlyWhereNoDayOfBothCouldSayOtherwise() {
        assertThat(EffectiveDate.of("2023").isWhollyBefore(EffectiveDate.of("2024-01-01")))
                .isTrue();
        assertThat(EffectiveDate.of("2024").isWhollyBefore(EffectiveDate.of("2024-05")))
                .isFalse();
        assertThat(EffectiveDate.of("2024-04").isWhollyBefore(EffectiveDate.of("2024-05")))
                .isTrue();
        assertThat(EffectiveDate.of("2024-05-01").isWhollyBefore(EffectiveDate.of("2024-05-01")))
                .isFalse();
    }
}
