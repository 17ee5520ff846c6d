package vn.techledger.ledger.performance.proposepaymentrate;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PerformanceSamples.completed;
import static vn.techledger.ledger.testing.PerformanceSamples.correctedTo;
import static vn.techledger.ledger.testing.PerformanceSamples.entry;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.payment;
import static vn.techledger.ledger.testing.PerformanceSamples.paymentRecorded;
import static vn.techledger.ledger.testing.PerformanceSamples.proposeRate;
import static vn.techledger.ledger.testing.PerformanceSamples.rateDetermined;
import static vn.techledger.ledger.testing.PerformanceSamples.rateProposed;
import static vn.techledger.ledger.testing.PerformanceSamples.recordedInError;
import static vn.techledger.ledger.testing.PerformanceSamples.terms;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.person;

class ProposePaymentRateTest {

    private static final ProposedRate RATE = RateSamples.proposed("24620");

    private final ProposePaymentRateState nothing = new ProposePaymentRateState();

    /** Payment 1 of contract 1 was recorded at position 5, in dollars, without a day. */
    private final ProposePaymentRateState known = nothing.on(paymentRecorded(1, 1, paid("2024-03", "USD 5")), at(5));

    @Test
    void proposesARateForAPaymentInWhichNoneIsFrozen() {
        assertThat(known.decide(proposeRate(1, 5, RATE))).containsExactly(rateProposed(1, 1, 5, RATE));
    }

    @Test
    void proposesItForCreditNotesAndRefundsToo() {
        var note = (CreditNoteRecorded)
                paymentRecorded(1, 1, terms(PaymentKind.CREDIT_NOTE, "2024", "USD 5", null, null), null);
        var refund =
                (RefundRecorded) paymentRecorded(1, 1, terms(PaymentKind.REFUND, "2024", "USD 5", null, null), null);
        for (var state : List.of(nothing.on(note, at(5)), nothing.on(refund, at(5)))) {
            assertThat(state.decide(proposeRate(1, 5, RATE))).containsExactly(rateProposed(1, 1, 5, RATE));
        }
    }

    @Test
    void followsWhatACorrectionSays() {
        var dong = known.on(correctedTo(9, 1, 5, Performed.of(paid("2024-03", "VND 5"))), at(7));
        assertThat(reason(() -> dong.decide(proposeRate(1, 7, RATE)))).isEqualTo(Reason.AMOUNT_NEEDS_NO_RATE);
        assertThat(reason(() -> dong.decide(proposeRate(1, 5, RATE)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var dollars = dong.on(correctedTo(8, 1, 7, Performed.of(paid("2024-03", "USD 6"))), at(8));
        assertThat(dollars.decide(proposeRate(1, 8, RATE))).hasSize(1);
    }

    @Test
    void refusesARateWhereOneIsFrozenAlready() {
        var atOnce = nothing.on(frozenIn(RateSamples.frozen("24620", 2)), at(5));
        assertThat(reason(() -> atOnce.decide(proposeRate(1, 5, RATE)))).isEqualTo(Reason.RATE_ALREADY_FROZEN);
        var later = known.on(rateDetermined(9, 1, 5, RateSamples.frozen("24620", 6)), at(7));
        assertThat(reason(() -> later.decide(proposeRate(1, 7, RATE)))).isEqualTo(Reason.RATE_ALREADY_FROZEN);
        var corrected = known.on(corrected(RateSamples.frozen("24620", 2)), at(7));
        assertThat(reason(() -> corrected.decide(proposeRate(1, 7, RATE)))).isEqualTo(Reason.RATE_ALREADY_FROZEN);
        // the correction of it names another day, of which no rate was adopted
        var anew = later.on(correctedTo(8, 1, 7, Performed.of(paid("2024-04", "USD 5"))), at(8));
        assertThat(anew.decide(proposeRate(1, 8, RATE))).hasSize(1);
    }

    @Test
    void refusesAnotherCurrencyAndADayThatIsYetToCome() {
        var euros = nothing.on(paymentRecorded(1, 1, paid("2024-03", "EUR 5")), at(5));
        assertThat(reason(() -> euros.decide(proposeRate(1, 5, RATE)))).isEqualTo(Reason.RATE_CURRENCY_DIFFERS);
        var tomorrow = new ProposedRate(new ExchangeRate("USD", TODAY.plusDays(1), "1"), "NHNN", "c");
        assertThat(reason(() -> known.decide(proposeRate(1, 5, tomorrow))))
                .isEqualTo(Reason.EXCHANGE_RATE_OF_A_FUTURE_DAY);
    }

    @Test
    void refusesWhatIsNotThereAndWhatDoesNotHold() {
        assertThat(reason(() -> nothing.decide(proposeRate(1, 5, RATE)))).isEqualTo(Reason.PERFORMANCE_UNKNOWN);
        var other = nothing.on(paymentRecorded(1, 2, paid("2024", "USD 5")), at(5));
        assertThat(reason(() -> other.decide(proposeRate(1, 5, RATE)))).isEqualTo(Reason.PERFORMANCE_UNKNOWN);
        var completion = nothing.on(correctedTo(9, 1, 5, Performed.of(completed("2024"))), at(7));
        assertThat(reason(() -> completion.decide(proposeRate(1, 7, RATE)))).isEqualTo(Reason.PERFORMANCE_UNKNOWN);
        var inError = known.on(recordedInError(9, 1, 5), at(7));
        assertThat(reason(() -> inError.decide(proposeRate(1, 7, RATE))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private static PaymentRecorded frozenIn(FrozenRate rate) {
        return new PaymentRecorded(payment(1), contract(1), deal(1), paid("2024-03-15", "USD 5"), rate, null);
    }

    private static PerformanceCorrected corrected(FrozenRate rate) {
        return new PerformanceCorrected(
                correction(9),
                entry(1),
                contract(1),
                deal(1),
                5,
                Performed.of(paid("2024-03-15", "USD 5")),
                rate,
                person(1),
                person(2));
    }

    /** Where something stands in the log: only the position counts. */
    private static RecordedEvent at(long position) {
        return RecordedEvents.of(position, enrolled(1));
    }
}
