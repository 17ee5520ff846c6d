package vn.techledger.ledger.plan.proposeplan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.plan;
import static vn.techledger.ledger.testing.FigureSamples.planAdopted;
import static vn.techledger.ledger.testing.FigureSamples.planProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposePlanTest {

    private final ProposePlanState known = new ProposePlanState();

    @Test
    void proposesTheFirst() {
        assertThat(known.decide(propose(null))).containsExactly(planProposed(1, null));
    }

    @Test
    void proposesToReplaceTheOneInForce() {
        var state = known.on(planAdopted(9), RecordedEvents.of(7, planAdopted(9)));
        assertThat(state.decide(propose(7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(null)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(propose(6L)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(7L)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    private static ProposePlan propose(@Nullable Long replaces) {
        return new ProposePlan(proposal(1), plan(), replaces, person(1));
    }
}
