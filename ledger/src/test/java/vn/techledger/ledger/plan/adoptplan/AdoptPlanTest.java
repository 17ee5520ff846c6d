package vn.techledger.ledger.plan.adoptplan;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.PLAN;
import static vn.techledger.ledger.testing.FigureSamples.planAdopted;
import static vn.techledger.ledger.testing.FigureSamples.planProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptPlanTest {

    private final AdoptPlanState known = new AdoptPlanState().on(planProposed(1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(PLAN, 2))).containsExactly(planAdopted(1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptPlanState()).on(planProposed(1, 7L));
        assertThat(state.decide(adopt(PLAN, 2))).containsExactly(planAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(PLAN, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptPlanState().decide(adopt(PLAN, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("OTHER", 2)))).isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(planAdopted(1), RecordedEvents.of(8, planAdopted(1)));
        assertThat(reason(() -> state.decide(adopt(PLAN, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(PLAN, 2)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    private static AdoptPlanState adoptedAt7(AdoptPlanState state) {
        return state.on(planAdopted(9), RecordedEvents.of(7, planAdopted(9)));
    }

    private static AdoptPlan adopt(String key, int approver) {
        return new AdoptPlan(proposal(1), key, person(approver));
    }
}
