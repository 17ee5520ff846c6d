package vn.techledger.projections.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.Agreement.End;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.Royalty;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Share;
import vn.techledger.projections.performance.Performance.Flagged;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.performance.PaymentKind.CREDIT_NOTE;
import static vn.techledger.ledger.performance.PaymentKind.PAYMENT;
import static vn.techledger.ledger.performance.PaymentKind.REFUND;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.Performed.completion;
import static vn.techledger.projections.testing.Performed.entry;
import static vn.techledger.projections.testing.Performed.payment;
import static vn.techledger.projections.testing.Performed.transfer;

/** Party 1 supplies party 2 for USD 100.00, signed in May 2023. */
class PerformanceRulesTest {

    private static final ContractTerms TERMS = terms("2023-05", fixed("100.00", "USD"));

    private final List<RegisteredEntry> entries = new ArrayList<>();

    @Test
    void addsUpWhatWasPaidInEachCurrencyLessCreditsAndRefunds() {
        with(pay(PAYMENT, "2023-06", "60.00"));
        with(pay(PAYMENT, "2023-07", "50.00"));
        with(pay(CREDIT_NOTE, "2023-08", "8.00"));
        with(pay(REFUND, "2023-09", "2.00"));
        with(payment(PAYMENT, "2023-09", fixed("7", "VND")));
        with(payment(PAYMENT, "2023-09", Amount.UNKNOWN));

        var performance = performance();

        assertThat(performance.paidToDate()).containsExactly(Money.parse("USD 100.00"), Money.parse("VND 7"));
        assertThat(performance.unknownAmounts()).isEqualTo(1);
        assertThat(performance.completed()).isNull();
        assertThat(performance.flags()).containsExactly(new Flagged(PerformanceFlag.CURRENCY_DIFFERS, entry(5)));
    }

    @Test
    void addsUpInVndWhatIsInItOrHasAFrozenRateAndCountsTheRest() {
        rated(pay(PAYMENT, "2023-06-01", "60.01"), "23450.5");
        rated(pay(REFUND, "2023-06-02", "0.02"), "23500");
        with(payment(CREDIT_NOTE, "2023-06-03", fixed("7", "VND")));
        with(payment(PAYMENT, "2023-09", Amount.UNKNOWN));
        with(pay(PAYMENT, "2023-07", "50.00"));
        with(pay(CREDIT_NOTE, "2023-07", "1.00"));
        with(payment(PAYMENT, "2023-07", fixed("3.00", "EUR")));
        entries.add(entryOf(9, Performed.of(pay(PAYMENT, "2023-06-01", "1.00")), rate("1"), true));

        var performance = performance();

        // 60.01 × 23450.5 = 1407264.505, less 470, less 7
        assertThat(performance.paidInVnd()).isEqualTo(Money.parse("VND 1406788"));
        assertThat(performance.noRateFrozen()).containsExactly(Map.entry("EUR", 1), Map.entry("USD", 2));
        assertThat(performance.unknownAmounts()).isEqualTo(1);
    }

    @Test
    void roundsAPaymentAndItsRefundAlike() {
        rated(pay(PAYMENT, "2023-06-01", "0.01"), "23450");
        rated(pay(REFUND, "2023-06-01", "0.01"), "23450");

        assertThat(performance().paidInVnd()).isEqualTo(Money.parse("VND 0"));
    }

    private void rated(Payment payment, String rate) {
        entries.add(entryOf(entries.size() + 1, Performed.of(payment), rate(rate), false));
    }

    private static FrozenRate rate(String rate) {
        return new FrozenRate("USD", LocalDate.of(2023, 6, 1), rate, "test", 1);
    }

    @Test
    void whatWasRecordedInErrorCountsForNothing() {
        entries.add(entryOf(1, Performed.of(pay(PAYMENT, "2023-06", "500.00")), true));

        assertThat(performance().paidToDate()).isEmpty();
        assertThat(flags()).isEmpty();
    }

    @Test
    void flagsPaymentsAfterATerminationButNoMoneyThatGoesBack() {
        with(pay(PAYMENT, "2023-06-30", "10.00"));
        with(pay(PAYMENT, "2023-07", "10.00"));
        with(pay(PAYMENT, "2023-07-02", "10.00"));
        with(pay(REFUND, "2023-08", "10.00"));
        with(pay(CREDIT_NOTE, "2023-08", "10.00"));

        // whether the one of July came after the first of July, nobody knows
        assertThat(flagsAfter(End.Kind.TERMINATED, "2023-07-01"))
                .containsExactly(new Flagged(PerformanceFlag.PAID_AFTER_TERMINATION, entry(3)));
        assertThat(flagsAfter(End.Kind.TERMINATED, "2023-06"))
                .containsExactly(
                        new Flagged(PerformanceFlag.PAID_AFTER_TERMINATION, entry(2)),
                        new Flagged(PerformanceFlag.PAID_AFTER_TERMINATION, entry(3)));
        assertThat(flagsAfter(End.Kind.TERMINATED, "2023-12")).isEmpty();
        assertThat(flags()).isEmpty();
    }

    @Test
    void flagsEveryPaymentUnderWhatIsVoid() {
        with(pay(PAYMENT, "2023-06", "10.00"));
        with(pay(REFUND, "2024", "10.00"));

        assertThat(flagsAfter(End.Kind.INVALID, "2024-02"))
                .containsExactly(new Flagged(PerformanceFlag.PAID_UNDER_INVALID_CONTRACT, entry(1)));
        assertThat(flagsAfter(End.Kind.RETRACTED, null))
                .containsExactly(new Flagged(PerformanceFlag.PAID_UNDER_RETRACTED_CONTRACT, entry(1)));
    }

    private List<Flagged> flagsAfter(End.Kind kind, @Nullable String date) {
        var unknown = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
        var end = new End(kind, date == null ? null : EffectiveDate.of(date), unknown);
        return PerformanceRules.of(TERMS, end, entries).flags();
    }

    @Test
    void flagsACreditThatComesFirstByItsDateWhateverTheOrderOfRecording() {
        with(pay(CREDIT_NOTE, "2023-06", "5.00"));
        with(pay(PAYMENT, "2023-07", "60.00"));
        assertThat(performance().flags()).containsExactly(new Flagged(PerformanceFlag.CREDIT_BEFORE_PAYMENT, entry(1)));

        entries.clear();
        with(pay(CREDIT_NOTE, "2023-07", "5.00"));
        with(pay(PAYMENT, "2023-06", "60.00"));
        assertThat(flags()).isEmpty();

        // nobody knows the day within the month: the payment may have come first
        entries.clear();
        with(pay(CREDIT_NOTE, "2023-06", "5.00"));
        with(pay(PAYMENT, "2023-06-30", "60.00"));
        assertThat(flags()).isEmpty();
    }

    @Test
    void flagsOverpaymentAndPaymentsOfNothing() {
        with(pay(PAYMENT, "2023-06", "100.01"));
        with(pay(PAYMENT, "2023-06", "0.00"));
        assertThat(performance().flags())
                .containsExactly(
                        new Flagged(PerformanceFlag.NOTHING_PAID, entry(2)),
                        new Flagged(PerformanceFlag.PAID_MORE_THAN_TOTAL, null));

        var estimated = terms("2023-05", new Amount(Amount.State.ESTIMATED, "1.00", "USD"));
        assertThat(PerformanceRules.of(estimated, null, entries.subList(0, 1)).flags())
                .isEmpty();
    }

    @Test
    void flagsARoyaltyThatContradictsItsBase() {
        with(royalty("50.00"));
        with(royalty("5.00"));
        assertThat(performance().flags())
                .containsExactly(new Flagged(PerformanceFlag.ROYALTY_CONTRADICTS_BASE, entry(1)));
    }

    @Test
    void flagsStrangersWhoPayOrArePaid() {
        with(payment(PAYMENT, "2023-06", fixed("1.00", "USD"), party(2), party(1)));
        assertThat(flags()).isEmpty();
        with(payment(PAYMENT, "2023-06", fixed("1.00", "USD"), party(1), party(2)));
        assertThat(flags()).containsExactly(PerformanceFlag.PAYER_IS_NO_ACQUIRER, PerformanceFlag.PAYEE_IS_NO_SUPPLIER);
    }

    @Test
    void flagsANumberThatTwoPaymentsHaveAndNotAPaymentAndATransfer() {
        with(numbered(PAYMENT, "7"));
        with(new Transfer("7", List.of(TransferMode.OTHER), null, EffectiveDate.of("2023"), null, List.of(), null));
        assertThat(flags()).isEmpty();
        with(numbered(PAYMENT, "7"));
        assertThat(flags()).containsExactly(PerformanceFlag.NUMBER_REPEATED);
    }

    @Test
    void flagsWhatComesBeforeTheSigningOrAfterTheEnd() {
        with(pay(PAYMENT, "2023-04", "1.00"));
        with(pay(PAYMENT, "2023", "1.00"));
        with(transfer("2023-05", TransferMode.DOCUMENTS));
        with(completion("2023-08"));
        with(pay(PAYMENT, "2023-08-31", "98.00"));
        with(pay(REFUND, "2023-09", "1.00"));
        with(pay(PAYMENT, "2023-10", "1.00"));
        assertThat(performance().flags())
                .containsExactly(
                        new Flagged(PerformanceFlag.BEFORE_SIGNING, entry(1)),
                        new Flagged(PerformanceFlag.AFTER_COMPLETION, entry(6)),
                        new Flagged(PerformanceFlag.AFTER_COMPLETION, entry(7)));
        assertThat(performance().completed()).isEqualTo(EffectiveDate.of("2023-08"));
    }

    @Test
    void flagsAcceptanceBeforeHandoverAndEquipmentAlone() {
        with(new Transfer(
                null,
                List.of(TransferMode.EQUIPMENT),
                EffectiveDate.of("2023-07"),
                EffectiveDate.of("2023-06"),
                null,
                List.of(),
                null));
        assertThat(flags()).containsExactly(PerformanceFlag.ACCEPTED_BEFORE_HANDOVER, PerformanceFlag.EQUIPMENT_ALONE);
        with(transfer("2023-08", TransferMode.TRAINING));
        assertThat(flags()).containsExactly(PerformanceFlag.ACCEPTED_BEFORE_HANDOVER);
    }

    @Test
    void unknownModesMayBeAnything() {
        with(transfer("2023-08", TransferMode.EQUIPMENT));
        with(transfer("2023-08"));
        assertThat(flags()).isEmpty();
    }

    @Test
    void flagsACompletionOfWhatWasNotDone() {
        with(pay(PAYMENT, "2023-06", "99.99"));
        with(completion("2023-08"));
        assertThat(flags())
                .containsExactly(
                        PerformanceFlag.COMPLETED_WITHOUT_TRANSFER, PerformanceFlag.COMPLETED_NOT_PAID_IN_FULL);
        with(completion("2023-08"));
        assertThat(flags()).contains(PerformanceFlag.COMPLETED_REPEATEDLY);
        with(payment(PAYMENT, "2023-06", Amount.UNKNOWN));
        assertThat(flags()).doesNotContain(PerformanceFlag.COMPLETED_NOT_PAID_IN_FULL);
    }

    private Performance performance() {
        return PerformanceRules.of(TERMS, null, entries);
    }

    private List<PerformanceFlag> flags() {
        return performance().flags().stream().map(Flagged::flag).toList();
    }

    private static Payment pay(PaymentKind kind, String paid, String dollars) {
        return payment(kind, paid, fixed(dollars, "USD"));
    }

    private static Payment numbered(PaymentKind kind, String number) {
        return new Payment(
                kind,
                number,
                EffectiveDate.of("2023-06"),
                null,
                fixed("1.00", "USD"),
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** Paid for 5 % of USD 100.00. */
    private static Payment royalty(String paid) {
        var royalty = new Royalty(fixed("100.00", "USD"), Share.of("5"), null, null);
        return new Payment(
                PAYMENT,
                null,
                EffectiveDate.of("2023-06"),
                PaymentMethod.Kind.NET_REVENUE,
                fixed(paid, "USD"),
                royalty,
                null,
                null,
                List.of(),
                null);
    }

    private void with(Payment payment) {
        with(Performed.of(payment));
    }

    private void with(Transfer transfer) {
        with(Performed.of(transfer));
    }

    private void with(Completion completion) {
        with(Performed.of(completion));
    }

    private void with(Performed performed) {
        entries.add(entryOf(entries.size() + 1, performed, false));
    }

    private static RegisteredEntry entryOf(int number, Performed performed, boolean inError) {
        return entryOf(number, performed, null, inError);
    }

    private static RegisteredEntry entryOf(
            int number, Performed performed, @Nullable FrozenRate frozen, boolean inError) {
        return new RegisteredEntry(
                entry(number),
                contract(1),
                deal(1),
                EntryKind.of(performed),
                performed,
                frozen,
                inError,
                number,
                0,
                number,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
