package vn.techledger.ledger.performance.recordpayment;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Royalty;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.testing.RateSamples;
import vn.techledger.ledger.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.lateEntry;
import static vn.techledger.ledger.testing.ClosingSamples.latePermitted;
import static vn.techledger.ledger.testing.ClosingSamples.paidLate;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.payment;
import static vn.techledger.ledger.testing.PerformanceSamples.paymentRecorded;
import static vn.techledger.ledger.testing.PerformanceSamples.terms;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.row;

class RecordPaymentTest {

    private final RecordPaymentState known =
            new RecordPaymentState().on(recorded(1, signed())).on(enrolled(3));

    @ParameterizedTest
    @EnumSource(PaymentKind.class)
    void recordsEachKindAsAFactOfItsOwn(PaymentKind kind) {
        var terms = terms(kind, "2024-04", "VND 5", null, null);
        assertThat(known.decide(record(terms, row("7")))).containsExactly(paymentRecorded(1, 1, terms, row("7")));
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentKind.class,
            names = {"CREDIT_NOTE", "REFUND"})
    void recordsACreditBeforeAnythingWasPaid(PaymentKind kind) {
        assertThat(known.decide(record(terms(kind, "2023", "VND 500", null, null), null)))
                .hasSize(1);
    }

    @Test
    void recordsAPayerWhoIsNoPartyOfTheContract() {
        assertThat(known.decide(record(terms(PaymentKind.PAYMENT, "2024", "VND 5", party(3), null), null)))
                .hasSize(1);
    }

    @Test
    void recordsAPaymentOfNothing() {
        assertThat(known.decide(record(paid("2024", "VND 0"), null))).hasSize(1);
    }

    @Test
    void recordsTheSameTwiceWhereNoRowTellsThatItIsTheSame() {
        assertThat(known.decide(record(paid("2024", "VND 5"), null))).hasSize(1);
    }

    @Test
    void saidTwiceFromOneRowIsRefusedTheSecondTimeWhateverItIs() {
        var note = terms(PaymentKind.CREDIT_NOTE, "2024", "VND 5", null, null);
        var refund = terms(PaymentKind.REFUND, "2024", "VND 5", null, null);
        for (var state : List.of(
                known.on(paymentRecorded(2, 1, paid("2024", "VND 5"))),
                known.on((CreditNoteRecorded) paymentRecorded(2, 1, note, row("7"))),
                known.on((RefundRecorded) paymentRecorded(2, 1, refund, row("7"))))) {
            var refused = refusal(() -> state.decide(record(paid("2024", "VND 5"), row("7"))));
            assertThat(refused.reason()).isEqualTo(Reason.ROW_ALREADY_RECORDED);
            assertThat(refused.details()).containsEntry("payment", payment(2).toString());
        }
    }

    @Test
    void refusesAPaymentUnderNoContract() {
        assertThat(reason(() -> new RecordPaymentState().decide(record(paid("2024", "VND 5"), null))))
                .isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"4, 3, /payer", "3, 4, /payee"})
    void refusesAPartyThatIsNotEnrolled(int payer, int payee, String pointer) {
        var terms = terms(PaymentKind.PAYMENT, "2024", "VND 5", party(payer), party(payee));
        var refused = refusal(() -> known.decide(record(terms, null)));
        assertThat(refused.reason()).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(refused.details()).containsEntry("pointer", pointer).containsEntry("value", party(4).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2026-12", "2027"})
    void refusesAPaymentInTheFuture(String day) {
        assertThat(reason(() -> known.decide(record(paid(day, "VND 5"), null)))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-11", "2026"})
    void recordsWhatMayHaveBeenPaidByToday(String day) {
        assertThat(known.decide(record(paid(day, "VND 5"), null))).hasSize(1);
    }

    @Test
    void knowsNoCreditOfNothingAndNoFactOfAnotherKind() {
        assertThatThrownBy(() -> terms(PaymentKind.CREDIT_NOTE, "2024", "VND 0", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        var note = terms(PaymentKind.CREDIT_NOTE, "2024", "VND 1", null, null);
        assertThatThrownBy(() -> new RefundRecorded(payment(1), contract(1), deal(1), note, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "USD 50.00, USD 1000, 5, false",
        "USD 50.01, USD 1000, 5, true",
        // 33.333… may have been rounded either way
        "USD 33.33, USD 999.99, 3.3333, false",
        "USD 33.34, USD 999.99, 3.3333, false",
        "USD 33.35, USD 999.99, 3.3333, true",
        "VND 55, USD 1000, 5, false"
    })
    void aRoyaltyContradictsItsBaseOnlyBeyondTheLastUnit(String paid, String base, String rate, boolean contradicted) {
        var royalty = new Royalty(Amount.of(Amount.State.FIXED, Money.parse(base)), Share.of(rate), null, null);
        assertThat(royalty.isContradictedBy(Amount.of(Amount.State.FIXED, Money.parse(paid))))
                .isEqualTo(contradicted);
    }

    @Test
    void whatIsNotKnownContradictsNothing() {
        var paid = Amount.of(Amount.State.FIXED, Money.parse("USD 50"));
        assertThat(new Royalty(Amount.UNKNOWN, Share.of("5"), null, null).isContradictedBy(paid))
                .isFalse();
        assertThat(new Royalty(paid, null, null, null).isContradictedBy(paid)).isFalse();
        assertThat(new Royalty(paid, Share.of("5"), null, null).isContradictedBy(Amount.UNKNOWN))
                .isFalse();
    }

    @Test
    void onlyARoyaltyHasABase() {
        var royalty = new Royalty(Amount.UNKNOWN, null, null, null);
        assertThatThrownBy(() -> new Payment(
                        PaymentKind.PAYMENT,
                        null,
                        EffectiveDate.of("2024"),
                        PaymentMethod.Kind.LUMP_SUM,
                        Amount.UNKNOWN,
                        royalty,
                        null,
                        null,
                        List.of(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(PaymentKind.class)
    void freezesTheRateOfTheVeryDay(PaymentKind kind) {
        var adopted = rateAdopted(1, usd("24620"));
        var rated = known.on(adopted, RecordedEvents.of(7, adopted));
        var corrected = rateCorrected(2, 7, usd("23979"));
        assertThat(frozen(rated, kind, "2024-03-15", "USD 5")).isEqualTo(RateSamples.frozen("24620", 7));
        assertThat(frozen(rated.on(corrected, RecordedEvents.of(9, corrected)), kind, "2024-03-15", "USD 5"))
                .isEqualTo(RateSamples.frozen("23979", 9));
        assertThat(frozen(rated, kind, "2024-03-14", "USD 5")).isNull();
        assertThat(frozen(rated, kind, "2024-03", "USD 5")).isNull();
        assertThat(frozen(rated, kind, "2024-03-15", "VND 5")).isNull();
        assertThat(frozen(known, kind, "2024-03-15", "USD 5")).isNull();
    }

    private static @Nullable FrozenRate frozen(RecordPaymentState state, PaymentKind kind, String day, String money) {
        return ((PaymentEvent) state.decide(record(terms(kind, day, money, null, null), null))
                        .getFirst())
                .frozen();
    }

    @ParameterizedTest
    @EnumSource(PaymentKind.class)
    void aClosedPeriodTakesNothingPaidButByAPermission(PaymentKind kind) {
        var closed = known.on(closed(1, "01-01/2024"));
        var paid = terms(kind, "2024-04", "VND 5", null, null);
        assertThat(reason(() -> closed.decide(record(paid, null)))).isEqualTo(Reason.PERIOD_CLOSED);
        var late = new RecordPayment(payment(1), contract(1), paid, null, lateEntry(1), TODAY);
        assertThat(reason(() -> closed.decide(late))).isEqualTo(Reason.LATE_ENTRY_NOT_PERMITTED);
        assertThat(closed.on(latePermitted(1, "01-01/2024")).decide(late))
                .containsExactly(paidLate(1, 1, "01-01/2024"), paymentRecorded(1, 1, paid, null));
    }

    @Test
    void aClosedPeriodOfTheContractTakesNoPaymentAway() {
        // what is paid in 2025 under a contract of 2024 stands in the figures of 2025
        var closed = known.on(closed(1, "01-01/2024"));
        assertThat(closed.decide(record(paid("2025-01", "VND 5"), null))).hasSize(1);
    }

    private static ContractTerms signed() {
        return Samples.terms("HD-1");
    }

    private static RecordPayment record(Payment terms, @Nullable SourceRow source) {
        return new RecordPayment(payment(1), contract(1), terms, source, TODAY);
    }
}
