package vn.techledger.ledger.performance.approveperformancecorrection;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PerformanceSamples.approve;
import static vn.techledger.ledger.testing.PerformanceSamples.completed;
import static vn.techledger.ledger.testing.PerformanceSamples.contractCompleted;
import static vn.techledger.ledger.testing.PerformanceSamples.correctedTo;
import static vn.techledger.ledger.testing.PerformanceSamples.correctionProposed;
import static vn.techledger.ledger.testing.PerformanceSamples.handedOver;
import static vn.techledger.ledger.testing.PerformanceSamples.inEffect;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.paymentRecorded;
import static vn.techledger.ledger.testing.PerformanceSamples.rateDetermined;
import static vn.techledger.ledger.testing.PerformanceSamples.recordedInError;
import static vn.techledger.ledger.testing.PerformanceSamples.terms;
import static vn.techledger.ledger.testing.PerformanceSamples.transferRecorded;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.enrolled;

class ApprovePerformanceCorrectionTest {

    private static final Performed RIGHT = Performed.of(paid("2024", "VND 50"));

    private final ApprovePerformanceCorrectionState nothing =
            new ApprovePerformanceCorrectionState(approve(1, 2).boundary());

    /** Payment 1 was recorded at position 5. */
    private final ApprovePerformanceCorrectionState paid =
            nothing.on(paymentRecorded(1, 1, paid("2024", "VND 5")), at(5));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(proposed(RIGHT).decide(approve(1, 2))).containsExactly(inEffect(1, 1, 5, RIGHT));
    }

    @Test
    void freezesTheRateOfTheDayThatTheCorrectionGives() {
        var dollars = Performed.of(paid("2024-03-15", "USD 5"));
        var state = proposed(dollars).on(rateAdopted(1, usd("24620")), at(2));
        var effect = (PerformanceCorrected) state.decide(approve(1, USD, 2)).getFirst();
        assertThat(effect.frozen()).isEqualTo(RateSamples.frozen("24620", 2));
        assertThat(reason(() -> state.decide(approve(1, null, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void recordedInErrorTakesEffectInTheSameWay() {
        assertThat(proposed(null).decide(approve(1, 2))).containsExactly(inEffect(1, 1, 5, null));
    }

    @Test
    void takesEffectOnEveryKindOfEntry() {
        var note = terms(PaymentKind.CREDIT_NOTE, "2024", "VND 5", null, null);
        var refund = terms(PaymentKind.REFUND, "2024", "VND 5", null, null);
        var proposal = correctionProposed(1, 1, 5, null);
        assertThat(nothing.on((CreditNoteRecorded) paymentRecorded(1, 1, note, null), at(5))
                        .on(proposal)
                        .decide(approve(1, 2)))
                .hasSize(1);
        assertThat(nothing.on((RefundRecorded) paymentRecorded(1, 1, refund, null), at(5))
                        .on(proposal)
                        .decide(approve(1, 2)))
                .hasSize(1);
        assertThat(nothing.on(transferRecorded(1, 1, handedOver("2024")), at(5))
                        .on(proposal)
                        .decide(approve(1, 2)))
                .hasSize(1);
        assertThat(nothing.on(contractCompleted(1, 1, completed("2024")), at(5))
                        .on(proposal)
                        .decide(approve(1, 2)))
                .hasSize(1);
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> proposed(RIGHT).decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesACorrectionThatNobodyProposedOrOfAnotherEntry() {
        assertThat(reason(() -> paid.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> paid.on(correctionProposed(1, 2, 5, RIGHT)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var corrected = proposed(RIGHT).on(correctedTo(1, 1, 5, RIGHT), at(7));
        assertThat(reason(() -> corrected.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
        var inError = proposed(null).on(recordedInError(1, 1, 5), at(7));
        assertThat(reason(() -> inError.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void ofTwinsTheSecondFindsItsTargetGone() {
        var corrected = proposed(RIGHT).on(correctedTo(2, 1, 5, RIGHT), at(7));
        assertThat(reason(() -> corrected.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var valued = proposed(RIGHT).on(rateDetermined(2, 1, 5, RateSamples.frozen("24620", 6)), at(7));
        assertThat(reason(() -> valued.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var inError = proposed(RIGHT).on(recordedInError(2, 1, 5), at(7));
        assertThat(reason(() -> inError.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private ApprovePerformanceCorrectionState proposed(@Nullable Performed replacement) {
        return paid.on(correctionProposed(1, 1, 5, replacement));
    }

    /** Where something stands in the log: only the position counts. */
    private static RecordedEvent at(long position) {
        return RecordedEvents.of(position, enrolled(1));
    }
}
