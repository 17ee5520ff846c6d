package vn.techledger.ledger.contract.dropchange;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ChangeSamples.dropped;
import static vn.techledger.ledger.testing.ChangeSamples.terminated;
import static vn.techledger.ledger.testing.ChangeSamples.terminationProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.person;

class DropChangeTest {

    private final DropChangeState nothing = new DropChangeState(drop(2, true).boundary());

    /** Person 1 proposed to terminate contract 1. */
    private final DropChangeState known = nothing.on(terminationProposed(1, 1, 5));

    @Test
    void somebodyWhoApprovesRejectsWhatAnotherProposed() {
        assertThat(known.decide(drop(2, true))).containsExactly(dropped(1, 1, ChangeKind.TERMINATION));
    }

    @Test
    void theProposerTakesItBackWithoutBeingEntitledToReject() {
        assertThat(known.decide(drop(1, false)))
                .containsExactly(new ProposalDropped(
                        correction(1), contract(1), deal(1), ChangeKind.TERMINATION, "no paper", person(1), person(1)));
    }

    @Test
    void nobodyElseRejectsIt() {
        assertThat(reason(() -> known.decide(drop(2, false)))).isEqualTo(Reason.REJECTER_NOT_ENTITLED);
    }

    @Test
    void refusesWhatNobodyProposed() {
        assertThat(reason(() -> nothing.decide(drop(2, true)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        var another = nothing.on(terminationProposed(2, 1, 5));
        assertThat(reason(() -> another.decide(drop(2, true)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        var ofAnother = nothing.on(terminationProposed(1, 2, 5));
        assertThat(reason(() -> ofAnother.decide(drop(2, true)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(dropped(1, 1, ChangeKind.TERMINATION));
        assertThat(reason(() -> state.decide(drop(2, true)))).isEqualTo(Reason.CORRECTION_ALREADY_DROPPED);
    }

    @Test
    void whatTookEffectIsNotDroppedAnyMore() {
        var state = known.on(terminated(1, 1, 5));
        assertThat(reason(() -> state.decide(drop(2, true)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    private static DropChange drop(int person, boolean mayReject) {
        return new DropChange(
                correction(1), contract(1), ChangeKind.TERMINATION, "no paper", person(person), mayReject);
    }
}
