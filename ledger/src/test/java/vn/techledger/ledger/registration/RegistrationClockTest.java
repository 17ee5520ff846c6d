package vn.techledger.ledger.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.RegistrationRules.ChosenBy;
import vn.techledger.ledger.reference.RegistrationRules.LastDay;
import vn.techledger.ledger.reference.TimeLimit.Start;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.RegistrationClock.Verdict;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.testing.RuleSamples;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationClockTest {

    /** In 2025 the 25th of April (a Friday) is off, and the 3rd of May (a Saturday) is a working day. */
    private static final WorkingDays DAYS = WorkingDays.of(List.of(RuleSamples.calendar(2025)));

    private static final RegistrationRules RULES = RuleSamples.rules();

    @ParameterizedTest
    @CsvSource({
        // the day itself is not counted; the last day is within
        "2025-03-03, 2025-03-10", // Monday to Monday
        "2025-03-07, 2025-03-14", // Friday: the weekend does not count
        "2025-03-08, 2025-03-14", // Saturday
        "2025-03-09, 2025-03-14", // Sunday
        "2025-04-21, 2025-04-29", // over the Friday that is off
        "2025-04-28, 2025-05-03", // onto the Saturday that is a working day
        "2025-04-29, 2025-05-05", // over that Saturday
        "2025-12-24, 2025-12-31",
    })
    void countsFiveWorkingDays(LocalDate start, LocalDate last) {
        var limit = RuleSamples.working(Step.ANSWER_REGISTRATION, 5, Start.COMPLETE);
        assertThat(RegistrationClock.lastDay(limit, LastDay.STAYS, start, DAYS)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 2025-01-31, 2025-05-01",
        "90, 2024-01-31, 2024-04-30", // a leap year
        "60, 2024-12-31, 2025-03-01",
        "1, 2025-12-31, 2026-01-01",
    })
    void countsCalendarDaysAcrossHolidaysAndYearsWithoutACalendar(int days, LocalDate start, LocalDate last) {
        var limit = RuleSamples.calendar(Step.FILE_REGISTRATION, days, Start.SIGNED);
        assertThat(RegistrationClock.lastDay(limit, LastDay.STAYS, start, WorkingDays.NONE))
                .contains(last);
    }

    @Test
    void movesALastDayOnlyWhereTheRuleSaysSo() {
        var limit = RuleSamples.calendar(Step.FILE_REGISTRATION, 1, Start.SIGNED);
        var thursday = LocalDate.of(2025, 4, 24);
        assertThat(RegistrationClock.lastDay(limit, LastDay.STAYS, thursday, DAYS))
                .contains(thursday.plusDays(1));
        assertThat(RegistrationClock.lastDay(limit, LastDay.NEXT_WORKING_DAY, thursday, DAYS))
                .contains(LocalDate.of(2025, 4, 28));
        assertThat(RegistrationClock.lastDay(limit, LastDay.NEXT_WORKING_DAY, thursday, WorkingDays.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // start, done, today, verdict, due: 90 days from signing
                "2025-01-31, -, 2025-05-01, DUE, 2025-05-01",
                "2025-01-31, -, 2025-05-02, OVERDUE, 2025-05-01",
                "2025-01-31, 2025-05-01, 2025-06-01, IN_TIME, 2025-05-01",
                "2025-01-31, 2025-05-02, 2025-06-01, LATE, 2025-05-01",
                "-, -, 2025-05-02, NOT_STARTED, -",
                // signed some day of January: the last day lies between 1 April and 1 May
                "2025-01, -, 2025-04-01, DUE, -",
                "2025-01, -, 2025-04-02, DAY_UNKNOWN, -",
                "2025-01, -, 2025-05-01, DAY_UNKNOWN, -",
                "2025-01, -, 2025-05-02, OVERDUE, -",
                "2025-01, 2025-04-01, 2025-06-01, IN_TIME, -",
                "2025-01, 2025-04-02, 2025-06-01, DAY_UNKNOWN, -",
                "2025-01, 2025-05-02, 2025-06-01, LATE, -",
                // done some day of a month
                "2025-01-31, 2025-04, 2025-06-01, IN_TIME, 2025-05-01",
                "2025-01-31, 2025-05, 2025-06-01, DAY_UNKNOWN, 2025-05-01",
                "2025-01-30, 2025-05, 2025-06-01, LATE, 2025-04-30",
                "2025, -, 2025-02-01, DUE, -",
                "2025, -, 2026-01-01, DAY_UNKNOWN, -",
                "2025, -, 2026-04-01, OVERDUE, -",
            })
    void says(
            @Nullable String start, @Nullable String done, LocalDate today, Verdict verdict, @Nullable LocalDate due) {
        var reading =
                RegistrationClock.read(Step.FILE_REGISTRATION, RULES, date(start), date(done), today, WorkingDays.NONE);
        assertThat(reading.verdict()).isEqualTo(verdict);
        assertThat(reading.due()).isEqualTo(due);
        assertThat(reading.limit())
                .isEqualTo(RULES.limit(Step.FILE_REGISTRATION).orElseThrow());
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.of(text);
    }

    @Test
    void saysThatItDoesNotKnowTheCalendarOfAYear() {
        var within = EffectiveDate.of("2025-12-01");
        var across = EffectiveDate.of("2025-12-30");
        var today = LocalDate.of(2026, 2, 1);
        assertThat(answer(within, today)).isEqualTo(Verdict.OVERDUE);
        assertThat(answer(across, today)).isEqualTo(Verdict.CALENDAR_UNKNOWN);
        assertThat(answer(EffectiveDate.of("2024-12-20"), today)).isEqualTo(Verdict.CALENDAR_UNKNOWN);
    }

    private static Verdict answer(EffectiveDate complete, LocalDate today) {
        return RegistrationClock.read(Step.ANSWER_REGISTRATION, RULES, complete, null, today, DAYS)
                .verdict();
    }

    @Test
    void saysThatItDoesNotKnowTheRule() {
        var start = EffectiveDate.of("2026-05-01");
        var today = LocalDate.of(2030, 1, 1);
        assertThat(RegistrationClock.read(Step.FILE_REGISTRATION, null, start, null, today, DAYS))
                .isEqualTo(new RegistrationClock.Reading(Step.FILE_REGISTRATION, Verdict.RULE_UNKNOWN, null, null));
        assertThat(RegistrationClock.read(Step.SUPPLY_LICENCE, RULES, start, null, today, DAYS)
                        .verdict())
                .as("a rule set without this limit")
                .isEqualTo(Verdict.RULE_UNKNOWN);
    }

    @Test
    void choosesTheLawByTheDateThatItNames() {
        var old = new AdoptedRules.RuleSet("A", RULES, 7);
        var later = new AdoptedRules.RuleSet(
                "B", RuleSamples.rules(LocalDate.of(2026, 4, 1), null, ChosenBy.FILED, LastDay.STAYS), 9);
        var both = new AdoptedRules(List.of(later, old));
        var one = new AdoptedRules(List.of(old));

        assertThat(one.choose(EffectiveDate.of("2026-03-31"), null)).isEqualTo(chosen(old));
        assertThat(one.choose(EffectiveDate.of("2018-07-01"), null)).isEqualTo(chosen(old));
        assertThat(one.choose(EffectiveDate.of("2026-04-01"), null)).isEqualTo(not(AdoptedRules.Outcome.NONE_ADOPTED));
        assertThat(one.choose(EffectiveDate.of("2018-06"), null)).isEqualTo(not(AdoptedRules.Outcome.NONE_ADOPTED));
        assertThat(one.choose(EffectiveDate.of("2026"), null)).isEqualTo(not(AdoptedRules.Outcome.DAY_UNKNOWN));
        assertThat(both.choose(EffectiveDate.of("2026-05-01"), EffectiveDate.of("2026-06-01")))
                .isEqualTo(chosen(later));
        assertThat(both.choose(EffectiveDate.of("2026-03-01"), EffectiveDate.of("2026-06-01")))
                .isEqualTo(not(AdoptedRules.Outcome.SEVERAL_ADOPTED));
        assertThat(both.choose(EffectiveDate.of("2026-03-01"), null)).isEqualTo(chosen(old));
        assertThat(AdoptedRules.NONE.choose(EffectiveDate.of("2024"), null))
                .isEqualTo(not(AdoptedRules.Outcome.NONE_ADOPTED));
    }

    private static AdoptedRules.Choice chosen(AdoptedRules.RuleSet set) {
        return new AdoptedRules.Choice(AdoptedRules.Outcome.CHOSEN, set);
    }

    private static AdoptedRules.Choice not(AdoptedRules.Outcome outcome) {
        return new AdoptedRules.Choice(outcome, null);
    }
}
