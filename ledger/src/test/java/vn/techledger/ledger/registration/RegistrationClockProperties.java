package vn.techledger.ledger.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.reference.HolidayCalendar.DayOff;
import vn.techledger.ledger.reference.RegistrationRules.LastDay;
import vn.techledger.ledger.reference.TimeLimit;
import vn.techledger.ledger.reference.TimeLimit.Start;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.TimeLimit.Unit;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.RegistrationClock.Verdict;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.testing.RuleSamples;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every count, whatever the calendar. */
class RegistrationClockProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property(tries = 300)
    void movingTheStartNeverShortensALimit(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll LastDay lastDay,
            @ForAll("days") WorkingDays days) {
        assertThat(last(limit, lastDay, start.plusDays(1), days)).isAfterOrEqualTo(last(limit, lastDay, start, days));
    }

    @Property(tries = 300)
    void oneDayMoreIsNeverEarlier(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll LastDay lastDay,
            @ForAll("days") WorkingDays days) {
        var longer = new TimeLimit(limit.step(), limit.length() + 1, limit.unit(), limit.from(), limit.article());
        assertThat(last(longer, lastDay, start, days)).isAfterOrEqualTo(last(limit, lastDay, start, days));
    }

    @Property(tries = 300)
    void betweenStartAndEndLieExactlyTheWorkingDaysOfTheLimit(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int length,
            @ForAll("days") WorkingDays days) {
        var last = last(RuleSamples.working(Step.ANSWER_LICENCE, length, Start.COMPLETE), LastDay.STAYS, start, days);
        assertThat(start.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(day -> days.isWorking(day).orElseThrow())
                        .count())
                .isEqualTo(length);
        assertThat(days.isWorking(last)).contains(true);
    }

    @Property(tries = 300)
    void aMonthSaysOnlyWhatEveryDayOfItSays(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(min = 0, max = 150) int later,
            @ForAll("days") WorkingDays days) {
        var rules = RuleSamples.rules();
        var month = new EffectiveDate(start.getYear(), start.getMonthValue(), null);
        var today = start.plusDays(later);
        var step = rules.limits().get(limit.length() % rules.limits().size()).step();
        var said = RegistrationClock.read(step, rules, month, null, today, days).verdict();
        var each = IntStream.rangeClosed(1, month.latest().getDayOfMonth())
                .mapToObj(day -> new EffectiveDate(start.getYear(), start.getMonthValue(), day))
                .map(day -> RegistrationClock.read(step, rules, day, null, today, days)
                        .verdict())
                .distinct()
                .toList();
        assertThat(said).isEqualTo(each.size() == 1 ? each.getFirst() : Verdict.DAY_UNKNOWN);
    }

    private static LocalDate last(TimeLimit limit, LastDay lastDay, LocalDate start, WorkingDays days) {
        return RegistrationClock.lastDay(limit, lastDay, start, days).orElseThrow();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, 365).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Unit.class))
                .as((length, unit) -> new TimeLimit(Step.ANSWER_LICENCE, length, unit, Start.COMPLETE, "Art. 30"));
    }

    /** Calendars of 2024 to 2026 with any days off, and any weekends swapped. */
    @Provide
    Arbitrary<WorkingDays> days() {
        return Combinators.combine(calendar(2024), calendar(2025), calendar(2026))
                .as((one, two, three) -> WorkingDays.of(List.of(one, two, three)));
    }

    private static Arbitrary<HolidayCalendar> calendar(int year) {
        var day = Arbitraries.integers().between(1, 365).map(number -> LocalDate.ofYearDay(year, number));
        return day.set().ofMaxSize(30).map(some -> {
            var sorted = some.stream().sorted().toList();
            return new HolidayCalendar(
                    year,
                    sorted.stream()
                            .filter(one -> !HolidayCalendar.isWeekend(one))
                            .map(one -> new DayOff(one, "Nghỉ"))
                            .toList(),
                    sorted.stream().filter(HolidayCalendar::isWeekend).toList(),
                    "made up");
        });
    }
}
