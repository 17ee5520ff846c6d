package vn.techledger.ledger.closing;

import java.util.Arrays;
import java.util.Map;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.UNTIL;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.lateEntry;
import static vn.techledger.ledger.testing.ClosingSamples.latePermitted;
import static vn.techledger.ledger.testing.ClosingSamples.period;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;

class ClosedPeriodsTest {

    private final ClosedPeriods year = ClosedPeriods.NONE.on(closed(1, "01-01/2024"));
    private final ClosedPeriods both = year.on(closed(2, "12-15/2024"));

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-03", "2024-12-31"})
    void aClosedPeriodTakesNothingWithoutAPermission(String date) {
        assertThat(refusal(() -> year.before(entry(date, null), TODAY)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.PERIOD_CLOSED))
                .satisfies(refused ->
                        assertThat(refused.details()).isEqualTo(Map.of("pointer", "/signed", "value", "01-01/2024")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2025-01-01", "unknown"})
    void everythingElseStaysOpen(String date) {
        assertThat(year.before(entry(date, null), TODAY)).isEmpty();
    }

    @Test
    void aDateThatMayLieInTwoYearsOfACalendarStandsInNeither() {
        var report = ClosedPeriods.NONE.on(closed(1, "12-15/2024"));
        assertThat(report.before(entry("2024", null), TODAY)).isEmpty();
        assertThat(report.before(entry("2024-12", null), TODAY)).isEmpty();
        assertThat(reason(() -> report.before(entry("2024-11", null), TODAY))).isEqualTo(Reason.PERIOD_CLOSED);
    }

    @Test
    void aPermissionLetsInAndIsNamed() {
        var permitted = year.on(latePermitted(1, "01-01/2024"));
        assertThat(permitted.before(entry("2024-03", lateEntry(1)), TODAY)).containsExactly(late("01-01/2024"));
    }

    @Test
    void aPermissionThatIsNotNeededLeavesNoTrace() {
        var permitted = year.on(latePermitted(1, "01-01/2024"));
        assertThat(permitted.before(entry("2025-03", lateEntry(1)), TODAY)).isEmpty();
    }

    @Test
    void aPermissionThatNobodyGaveIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(reason(() -> year.before(entry("2024-03", lateEntry(1)), TODAY)))
                .isEqualTo(Reason.LATE_ENTRY_NOT_PERMITTED);
        assertThat(reason(() -> year.before(entry("2025-03", lateEntry(1)), TODAY)))
                .isEqualTo(Reason.LATE_ENTRY_NOT_PERMITTED);
    }

    @Test
    void aPermissionMustNameEveryClosedPeriodThatIsMoved() {
        var one = both.on(latePermitted(1, "01-01/2024"));
        assertThat(refusal(() -> one.before(entry("2024-03", lateEntry(1)), TODAY))
                        .details()
                        .get("value"))
                .isEqualTo("12-15/2024");
        var all = both.on(latePermitted(1, "12-15/2024", "01-01/2024"));
        assertThat(all.before(entry("2024-03", lateEntry(1)), TODAY)).containsExactly(late("01-01/2024", "12-15/2024"));
        // in the last days of the year only one of them is moved
        assertThat(one.before(entry("2024-12-20", lateEntry(1)), TODAY)).containsExactly(late("01-01/2024"));
    }

    @Test
    void aPermissionEndsWithItsLastDay() {
        var permitted = year.on(latePermitted(1, "01-01/2024"));
        assertThat(permitted.before(entry("2024", lateEntry(1)), UNTIL)).hasSize(1);
        assertThat(reason(() -> permitted.before(entry("2024", lateEntry(1)), UNTIL.plusDays(1))))
                .isEqualTo(Reason.LATE_ENTRY_EXPIRED);
    }

    @Test
    void aRecordingReadsOneCriterionMoreWhateverTheCalendars() {
        var types = new AnnotationMessageTypeResolver();
        var day = EffectiveDate.of("2024-12-20");
        assertThat(ClosedPeriods.boundary(day, null, types)).hasSize(1);
        assertThat(ClosedPeriods.boundary(day, lateEntry(1), types)).hasSize(2);
        assertThat(ClosedPeriods.boundary(EffectiveDate.UNKNOWN, null, types)).isEmpty();
        // a day of December is found under its year also by the close of the year that it begins
        var criterion = ClosedPeriods.boundary(day, null, types).getFirst();
        var type = types.resolveOrThrow(PeriodClosed.class).qualifiedName();
        assertThat(criterion.matches(type, closed(1, "12-15/2025").tags())).isTrue();
        assertThat(criterion.matches(type, closed(1, "01-01/2024").tags())).isTrue();
        assertThat(criterion.matches(type, closed(1, "01-01/2025").tags())).isFalse();
    }

    private static ClosedPeriods.Entry entry(String date, @Nullable LateEntryId lateEntry) {
        return new ClosedPeriods.Entry("/signed", EffectiveDate.of(date), lateEntry, deal(1), contract(1), null);
    }

    private static LedgerEvent late(String... periods) {
        return new EnteredLate(
                lateEntry(1), Arrays.stream(periods).map(one -> period(one)).toList(), deal(1), contract(1), null);
    }
}
