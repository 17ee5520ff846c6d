package vn.techledger.ledger.contract.approvecorrection;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class ApproveCorrectionTest {

    private static final ContractTerms WRONG = terms("HD-1", "VND 100");
    private static final ContractTerms RIGHT = terms("HD-2", "VND 200");

    private final ApproveCorrectionState nothing =
            new ApproveCorrectionState(approve(1, "HD-2", 2).boundary());

    /** Contract 1 was recorded at position 5; person 1 proposed correction 1 of it. */
    private final ApproveCorrectionState known =
            on(nothing, 5, recorded(1, WRONG)).on(proposed(1, 1, 5, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 5, RIGHT, "HD-1"));
    }

    @Test
    void setsTheNumberFreeThatTheContractHadLast() {
        var state = on(known, 7, corrected(9, 1, 5, terms("HD-3"), "HD-1")).on(proposed(1, 1, 7, RIGHT));
        assertThat(state.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 7, RIGHT, "HD-3"));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, "HD-2", 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesACorrectionThatNobodyProposed() {
        assertThat(reason(() -> on(nothing, 5, recorded(1, WRONG)).decide(approve(1, "HD-2", 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void refusesACorrectionOfAnotherContract() {
        var state = on(nothing, 5, recorded(1, WRONG)).on(proposed(1, 2, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void refusesWhoDoesNotNameTheNumberThatTheProposalGives() {
        assertThat(reason(() -> known.decide(approve(1, "HD-3", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(1, null, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void takesNoOtherProposalForItsOwn() {
        var state = on(nothing, 5, recorded(1, WRONG)).on(proposed(2, 1, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        var state = on(known, 8, corrected(2, 1, 5, terms("HD-1", "VND 300"), "HD-1"));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesANumberThatAnotherContractGotSinceTheProposal() {
        var state = on(known, 8, recorded(2, terms("HD-2")));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void doesNotTakeAnotherContractOfTheSameNumberForItsOwn() {
        var state = on(on(known, 8, recorded(2, terms("HD-2"))), 9, corrected(7, 2, 8, terms("HD-4"), "HD-2"));
        assertThat(state.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 5, RIGHT, "HD-1"));
    }

    private static ApproveCorrection approve(int correction, @Nullable String reference, int approver) {
        return new ApproveCorrection(correction(correction), contract(1), reference, person(approver));
    }

    private static ApproveCorrectionState on(ApproveCorrectionState state, long position, ContractRecorded fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    private static ApproveCorrectionState on(ApproveCorrectionState state, long position, ContractCorrected fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
