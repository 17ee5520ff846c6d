package vn.techledger.ledger.plan.proposemilestone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.GROWTH;
import static vn.techledger.ledger.testing.FigureSamples.PLAN;
import static vn.techledger.ledger.testing.FigureSamples.milestoneConfirmed;
import static vn.techledger.ledger.testing.FigureSamples.milestoneProposed;
import static vn.techledger.ledger.testing.FigureSamples.planAdopted;
import static vn.techledger.ledger.testing.FigureSamples.reached;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeMilestoneTest {

    private final ProposeMilestoneState known = new ProposeMilestoneState().on(planAdopted(8));

    @Test
    void proposesTheFirst() {
        assertThat(known.decide(propose(reached("2024-05"), null))).containsExactly(milestoneProposed(1, null));
    }

    @Test
    void proposesToReplaceTheOneInForce() {
        var state = known.on(milestoneConfirmed(9), RecordedEvents.of(7, milestoneConfirmed(9)));
        assertThat(state.decide(propose(reached(null), 7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(reached(null), null)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(propose(reached(null), 6L)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(reached("2024-05"), 7L))))
                .isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    @Test
    void refusesATargetThatNobodyAdopted() {
        assertThat(reason(() -> new ProposeMilestoneState().decide(propose(reached("2024"), null))))
                .isEqualTo(Reason.TARGET_UNKNOWN);
    }

    @Test
    void refusesATargetThatIsNoMilestone() {
        var growth = new Milestone(PLAN, GROWTH, null, reached(null).document());
        assertThat(reason(() -> known.decide(propose(growth, null)))).isEqualTo(Reason.TARGET_OF_ANOTHER_KIND);
    }

    @Test
    void refusesADayThatIsStillToCome() {
        var tomorrow = TODAY.plusDays(1).toString();
        assertThat(reason(() -> known.decide(propose(reached(tomorrow), null))))
                .isEqualTo(Reason.MILESTONE_IN_THE_FUTURE);
        assertThat(known.decide(propose(reached(TODAY.toString()), null))).hasSize(1);
    }

    private static ProposeMilestone propose(Milestone milestone, @Nullable Long replaces) {
        return new ProposeMilestone(proposal(1), milestone, replaces, person(1), TODAY);
    }
}
