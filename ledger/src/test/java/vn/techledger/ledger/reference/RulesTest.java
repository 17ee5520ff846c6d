package vn.techledger.ledger.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.HolidayCalendar.DayOff;
import vn.techledger.ledger.reference.RegistrationFee.Occasion;
import vn.techledger.ledger.reference.RegistrationRules.ChosenBy;
import vn.techledger.ledger.reference.RegistrationRules.LastDay;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.testing.RuleSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Rules and calendars do not contradict themselves. */
class RulesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2025, 4, 29);
    private static final LocalDate SATURDAY = LocalDate.of(2025, 5, 3);

    @Test
    void aCalendarHoldsEachDayOfItsYearOnce() {
        var off = new DayOff(TUESDAY, "Nghỉ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCalendar(2024, List.of(off), List.of(), "made up"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCalendar(2025, List.of(off, off), List.of(), "made up"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HolidayCalendar(2025, List.of(new DayOff(SATURDAY, "Nghỉ")), List.of(SATURDAY), "made up"));
        assertThatIllegalArgumentException()
                .as("a Tuesday is a working day anyway")
                .isThrownBy(() -> new HolidayCalendar(2025, List.of(), List.of(TUESDAY), "made up"));
        var calendar = new HolidayCalendar(2025, List.of(off), List.of(SATURDAY), "made up");
        assertThat(calendar.isWorking(TUESDAY)).isFalse();
        assertThat(calendar.isWorking(TUESDAY.plusDays(1))).isTrue();
        assertThat(calendar.isWorking(SATURDAY)).isTrue();
        assertThat(calendar.isWorking(SATURDAY.plusDays(1))).isFalse();
    }

    @Test
    void aFeeIsAShareOfTheTotalWithinItsBounds() {
        var fee = RuleSamples.rules().fee(Occasion.REGISTRATION).orElseThrow();
        assertThat(fee.of(vnd("6123456789")).map(BigDecimal::toPlainString)).contains("6123456.789");
        assertThat(fee.of(vnd("100"))).contains(new BigDecimal("5000000"));
        assertThat(fee.of(vnd("90000000000"))).contains(new BigDecimal("10000000"));
        assertThat(fee.of(Amount.UNKNOWN)).isEmpty();
        assertThat(fee.of(Amount.of(Amount.State.FIXED, Money.parse("USD 1000000"))))
                .as("no text says how foreign money is converted")
                .isEmpty();
        assertThat(RuleSamples.rules().fee(Occasion.APPROVAL).orElseThrow().of(Amount.UNKNOWN))
                .contains(new BigDecimal("10000000"));
        assertThat(new RegistrationFee(Occasion.AMENDMENT, null, 1, 2, "a").of(vnd("5")))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationFee(Occasion.AMENDMENT, Share.of("1"), 3, 2, "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationFee(Occasion.AMENDMENT, Share.of("1"), -1, 2, "a"));
    }

    private static Amount vnd(String amount) {
        return new Amount(Amount.State.FIXED, amount, "VND");
    }

    @Test
    void aRuleSetHasOneRuleForOneThingAndEndsAfterItBegins() {
        var rules = RuleSamples.rules();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSamples.rules(
                        LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1), ChosenBy.SIGNED, LastDay.STAYS));
        var twice = List.of(rules.limits().getFirst(), rules.limits().getFirst());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationRules(
                        "t",
                        "t",
                        rules.validFrom(),
                        null,
                        ChosenBy.SIGNED,
                        LastDay.STAYS,
                        List.of(),
                        twice,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        "s"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSamples.working(TimeLimit.Step.ANSWER_LICENCE, 0, TimeLimit.Start.COMPLETE));
        assertThat(new YearlyReport(12, 31, "Art. 28(3)").due(2025)).isEqualTo(LocalDate.of(2025, 12, 31));
    }
}
