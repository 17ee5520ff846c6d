package vn.techledger.ledger.performance.approvepaymentrate;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PerformanceSamples.approveRate;
import static vn.techledger.ledger.testing.PerformanceSamples.correctedTo;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.paymentRecorded;
import static vn.techledger.ledger.testing.PerformanceSamples.rateDetermined;
import static vn.techledger.ledger.testing.PerformanceSamples.rateProposed;
import static vn.techledger.ledger.testing.PerformanceSamples.recordedInError;
import static vn.techledger.ledger.testing.PerformanceSamples.terms;
import static vn.techledger.ledger.testing.RateSamples.frozen;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.enrolled;

class ApprovePaymentRateTest {

    private final ApprovePaymentRateState nothing = new ApprovePaymentRateState();

    /** Payment 1 was recorded at position 5; person 1 proposed at position 6 which rate values it. */
    private final ApprovePaymentRateState known = nothing.on(paymentRecorded(1, 1, paid("2024-03", "USD 5")), at(5))
            .on(rateProposed(1, 1, 5, RateSamples.proposed("24620")), at(6));

    @Test
    void isFrozenWithTheApprovalOfAnotherPersonAndQuotesItsProposal() {
        assertThat(known.decide(approveRate(1, 2))).containsExactly(rateDetermined(1, 1, 5, frozen("24620", 6)));
    }

    @Test
    void isFrozenInCreditNotesAndRefundsToo() {
        var note = (CreditNoteRecorded)
                paymentRecorded(1, 1, terms(PaymentKind.CREDIT_NOTE, "2024", "USD 5", null, null), null);
        var refund =
                (RefundRecorded) paymentRecorded(1, 1, terms(PaymentKind.REFUND, "2024", "USD 5", null, null), null);
        var proposal = rateProposed(1, 1, 5, RateSamples.proposed("24620"));
        assertThat(nothing.on(note, at(5)).on(proposal, at(6)).decide(approveRate(1, 2)))
                .hasSize(1);
        assertThat(nothing.on(refund, at(5)).on(proposal, at(6)).decide(approveRate(1, 2)))
                .hasSize(1);
    }

    @Test
    void quotesTheTableThatAdoptedTheSameRateMeanwhile() {
        assertThat(known.on(rateAdopted(1, usd("24620")), at(8)).decide(approveRate(1, 2)))
                .containsExactly(rateDetermined(1, 1, 5, frozen("24620", 8)));
    }

    @Test
    void refusesAnotherRateThanTheAdoptedOne() {
        var adopted = known.on(rateAdopted(1, usd("23979")), at(8));
        assertThat(reason(() -> adopted.decide(approveRate(1, 2)))).isEqualTo(Reason.RATE_DIFFERS_FROM_ADOPTED);
        var corrected = adopted.on(rateCorrected(2, 8, usd("24620")), at(9));
        assertThat(corrected.decide(approveRate(1, 2))).containsExactly(rateDetermined(1, 1, 5, frozen("24620", 9)));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approveRate(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposedOrForAnotherPayment() {
        var paid = nothing.on(paymentRecorded(1, 1, paid("2024-03", "USD 5")), at(5));
        assertThat(reason(() -> paid.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        var other = paid.on(rateProposed(1, 2, 5, RateSamples.proposed("24620")), at(6));
        assertThat(reason(() -> other.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var done = known.on(rateDetermined(1, 1, 5, frozen("24620", 6)), at(8));
        assertThat(reason(() -> done.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void ofTwinsTheSecondFindsItsTargetGone() {
        var twin = known.on(rateDetermined(2, 1, 5, frozen("1", 7)), at(8));
        assertThat(reason(() -> twin.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var corrected = known.on(correctedTo(2, 1, 5, Performed.of(paid("2024-03", "USD 6"))), at(8));
        assertThat(reason(() -> corrected.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var inError = known.on(recordedInError(2, 1, 5), at(8));
        assertThat(reason(() -> inError.decide(approveRate(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    /** Where something stands in the log: only the position counts. */
    private static RecordedEvent at(long position) {
        return RecordedEvents.of(position, enrolled(1));
    }
}
