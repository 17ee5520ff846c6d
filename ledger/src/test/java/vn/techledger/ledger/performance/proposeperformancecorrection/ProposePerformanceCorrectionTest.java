package vn.techledger.ledger.performance.proposeperformancecorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PerformanceSamples.completed;
import static vn.techledger.ledger.testing.PerformanceSamples.contractCompleted;
import static vn.techledger.ledger.testing.PerformanceSamples.correctedTo;
import static vn.techledger.ledger.testing.PerformanceSamples.correctionProposed;
import static vn.techledger.ledger.testing.PerformanceSamples.handedOver;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.paymentRecorded;
import static vn.techledger.ledger.testing.PerformanceSamples.propose;
import static vn.techledger.ledger.testing.PerformanceSamples.rateDetermined;
import static vn.techledger.ledger.testing.PerformanceSamples.recordedInError;
import static vn.techledger.ledger.testing.PerformanceSamples.terms;
import static vn.techledger.ledger.testing.PerformanceSamples.transferRecorded;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class ProposePerformanceCorrectionTest {

    private static final Performed WRONG = Performed.of(paid("2024", "VND 5"));
    private static final Performed RIGHT = Performed.of(paid("2024", "VND 50"));

    private final ProposePerformanceCorrectionState nothing = new ProposePerformanceCorrectionState();

    /** Payment 1 of contract 1 was recorded at position 5. */
    private final ProposePerformanceCorrectionState known =
            on(nothing, 5, paymentRecorded(1, 1, paid("2024", "VND 5")));

    @Test
    void proposesWhatTheEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, RIGHT))).containsExactly(correctionProposed(1, 1, 5, RIGHT));
    }

    @Test
    void proposesThatItWasRecordedInError() {
        assertThat(known.decide(propose(1, 5, null))).containsExactly(correctionProposed(1, 1, 5, null));
    }

    @Test
    void proposesForEveryKindOfEntry() {
        var note = terms(PaymentKind.CREDIT_NOTE, "2024", "VND 5", null, null);
        var refund = terms(PaymentKind.REFUND, "2024", "VND 5", null, null);
        var transferred = transferRecorded(1, 1, handedOver("2024"));
        var over = contractCompleted(1, 1, completed("2024"));
        for (var state : List.of(
                nothing.on((CreditNoteRecorded) paymentRecorded(1, 1, note, null), at(5)),
                nothing.on((RefundRecorded) paymentRecorded(1, 1, refund, null), at(5)))) {
            assertThat(state.decide(propose(1, 5, RIGHT))).hasSize(1);
        }
        assertThat(nothing.on(transferred, at(5)).decide(propose(1, 5, Performed.of(handedOver("2023")))))
                .hasSize(1);
        assertThat(nothing.on(over, at(5)).decide(propose(1, 5, Performed.of(completed("2023")))))
                .hasSize(1);
    }

    @Test
    void chainsOfCorrectionsTargetTheLastOne() {
        var state = known.on(correctedTo(9, 1, 5, RIGHT), at(7));
        assertThat(state.decide(propose(1, 7, WRONG))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(1, 5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void bringsBackWhatWasTakenForRecordedInError() {
        var state = known.on(recordedInError(9, 1, 5), at(7));
        assertThat(state.decide(propose(1, 7, WRONG))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(1, 7, null)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
        assertThat(reason(() -> state.decide(propose(1, 5, null)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void aCorrectionFollowsTheRateThatWasDeterminedMeanwhile() {
        var state = known.on(rateDetermined(9, 1, 5, RateSamples.frozen("24620", 6)), at(7));
        assertThat(state.decide(propose(1, 7, RIGHT))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(1, 7, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
        assertThat(reason(() -> state.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesWhatChangesNothing() {
        assertThat(reason(() -> known.decide(propose(1, 5, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesToMakeATransferOfAPayment() {
        assertThat(reason(() -> known.decide(propose(1, 5, Performed.of(handedOver("2024"))))))
                .isEqualTo(Reason.PERFORMANCE_KIND_DIFFERS);
    }

    @Test
    void makesACreditNoteOfAPayment() {
        var note = Performed.of(terms(PaymentKind.CREDIT_NOTE, "2024", "VND 5", null, null));
        assertThat(known.decide(propose(1, 5, note))).hasSize(1);
    }

    @Test
    void refusesAnEntryThatIsNotThereOrOfAnotherContract() {
        assertThat(reason(() -> nothing.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.PERFORMANCE_UNKNOWN);
        var elsewhere = on(nothing, 5, paymentRecorded(1, 2, paid("2024", "VND 5")));
        assertThat(reason(() -> elsewhere.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.PERFORMANCE_UNKNOWN);
    }

    @Test
    void refusesPartiesAndDaysThatThereAreNot() {
        var paidBy = Performed.of(terms(PaymentKind.PAYMENT, "2024", "VND 5", party(3), null));
        assertThat(reason(() -> known.decide(propose(1, 5, paidBy)))).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(known.on(enrolled(3)).decide(propose(1, 5, paidBy))).hasSize(1);
        assertThat(reason(() -> known.decide(propose(1, 5, Performed.of(paid("2027", "VND 5"))))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static ProposePerformanceCorrectionState on(
            ProposePerformanceCorrectionState state, long position, PaymentRecorded fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    /** Where something stands in the log: only the position counts. */
    private static RecordedEvent at(long position) {
        return RecordedEvents.of(position, enrolled(1));
    }
}
