package vn.techledger.ledger.plan.proposetargetlist;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.FIELDS;
import static vn.techledger.ledger.testing.FigureSamples.GROWTH;
import static vn.techledger.ledger.testing.FigureSamples.PLAN;
import static vn.techledger.ledger.testing.FigureSamples.list;
import static vn.techledger.ledger.testing.FigureSamples.listAdopted;
import static vn.techledger.ledger.testing.FigureSamples.listProposed;
import static vn.techledger.ledger.testing.FigureSamples.planAdopted;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeTargetListTest {

    private final ProposeTargetListState known = new ProposeTargetListState().on(planAdopted(8));

    @Test
    void proposesTheFirst() {
        assertThat(known.decide(propose(FIELDS, null))).containsExactly(listProposed(1, null));
    }

    @Test
    void proposesToReplaceTheOneInForce() {
        var state = known.on(listAdopted(9), RecordedEvents.of(7, listAdopted(9)));
        assertThat(state.decide(propose(FIELDS, 7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(FIELDS, null)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(propose(FIELDS, 6L)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(FIELDS, 7L)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    @Test
    void refusesATargetThatNobodyAdopted() {
        assertThat(reason(() -> new ProposeTargetListState().decide(propose(FIELDS, null))))
                .isEqualTo(Reason.TARGET_UNKNOWN);
        assertThat(reason(() -> known.decide(propose(PLAN + ".other", null)))).isEqualTo(Reason.TARGET_UNKNOWN);
    }

    @Test
    void refusesATargetThatTakesNoList() {
        assertThat(reason(() -> known.decide(propose(GROWTH, null)))).isEqualTo(Reason.TARGET_OF_ANOTHER_KIND);
    }

    private static ProposeTargetList propose(String target, @Nullable Long replaces) {
        return new ProposeTargetList(proposal(1), list(target, "M", "C"), replaces, person(1));
    }
}
