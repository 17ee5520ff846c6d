package vn.techledger.ledger.plan.confirmmilestone;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.GROWTH;
import static vn.techledger.ledger.testing.FigureSamples.STUDY;
import static vn.techledger.ledger.testing.FigureSamples.milestoneConfirmed;
import static vn.techledger.ledger.testing.FigureSamples.milestoneProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ConfirmMilestoneTest {

    private final ConfirmMilestoneState known = new ConfirmMilestoneState().on(milestoneProposed(1, null));

    @Test
    void confirmsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(STUDY, 2))).containsExactly(milestoneConfirmed(1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new ConfirmMilestoneState()).on(milestoneProposed(1, 7L));
        assertThat(state.decide(adopt(STUDY, 2))).containsExactly(milestoneConfirmed(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(STUDY, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new ConfirmMilestoneState().decide(adopt(STUDY, 2))))
                .isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt(GROWTH, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(milestoneConfirmed(1), RecordedEvents.of(8, milestoneConfirmed(1)));
        assertThat(reason(() -> state.decide(adopt(STUDY, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(STUDY, 2)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    private static ConfirmMilestoneState adoptedAt7(ConfirmMilestoneState state) {
        return state.on(milestoneConfirmed(9), RecordedEvents.of(7, milestoneConfirmed(9)));
    }

    private static ConfirmMilestone adopt(String key, int approver) {
        return new ConfirmMilestone(proposal(1), key, person(approver));
    }
}
