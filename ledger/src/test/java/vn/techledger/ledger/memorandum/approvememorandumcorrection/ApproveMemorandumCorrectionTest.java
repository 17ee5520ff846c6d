package vn.techledger.ledger.memorandum.approvememorandumcorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumCorrected;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumEnded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumProposed;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.person;

class ApproveMemorandumCorrectionTest {

    private static final MemorandumTerms WRONG = memorandumTerms("2025-03");
    private static final MemorandumTerms RIGHT = memorandumTerms("2025-04");

    private final ApproveMemorandumCorrectionState nothing =
            new ApproveMemorandumCorrectionState(approve(1, 2).boundary());

    /** Memorandum 1 was recorded at position 5. */
    private final ApproveMemorandumCorrectionState recorded = on(nothing, 5, memorandumRecorded(1, WRONG));

    /** Person 1 proposed correction 1 of it. */
    private final ApproveMemorandumCorrectionState known = recorded.on(memorandumProposed(1, 1, 5, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, 2))).containsExactly(memorandumCorrected(1, 1, 5, RIGHT));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesACorrectionThatNobodyProposedOrOfAnotherMemorandum() {
        assertThat(reason(() -> recorded.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> recorded.on(memorandumProposed(1, 2, 5, RIGHT)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(
                        () -> on(known, 8, memorandumCorrected(1, 1, 5, RIGHT)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        assertThat(reason(() -> on(known, 8, memorandumCorrected(2, 1, 5, memorandumTerms("2025-01")))
                        .decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesWhatTheEndMeanwhileContradicts() {
        assertThat(reason(() -> known.on(memorandumEnded(1, "2025-03-31")).decide(approve(1, 2))))
                .isEqualTo(Reason.ENDED_BEFORE_SIGNED);
    }

    private static ApproveMemorandumCorrection approve(int correction, int approver) {
        return new ApproveMemorandumCorrection(correction(correction), memorandum(1), person(approver));
    }

    private static ApproveMemorandumCorrectionState on(
            ApproveMemorandumCorrectionState state, long position, MemorandumRecorded fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    private static ApproveMemorandumCorrectionState on(
            ApproveMemorandumCorrectionState state, long position, MemorandumCorrected fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
