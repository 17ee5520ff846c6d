package vn.techledger.ledger.plan.adopttargetlist;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.FIELDS;
import static vn.techledger.ledger.testing.FigureSamples.GROWTH;
import static vn.techledger.ledger.testing.FigureSamples.listAdopted;
import static vn.techledger.ledger.testing.FigureSamples.listProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptTargetListTest {

    private final AdoptTargetListState known = new AdoptTargetListState().on(listProposed(1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(FIELDS, 2))).containsExactly(listAdopted(1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptTargetListState()).on(listProposed(1, 7L));
        assertThat(state.decide(adopt(FIELDS, 2))).containsExactly(listAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(FIELDS, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptTargetListState().decide(adopt(FIELDS, 2))))
                .isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt(GROWTH, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(listAdopted(1), RecordedEvents.of(8, listAdopted(1)));
        assertThat(reason(() -> state.decide(adopt(FIELDS, 2)))).isEqualTo(Reason.PLAN_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(FIELDS, 2)))).isEqualTo(Reason.PLAN_CHANGED_MEANWHILE);
    }

    private static AdoptTargetListState adoptedAt7(AdoptTargetListState state) {
        return state.on(listAdopted(9), RecordedEvents.of(7, listAdopted(9)));
    }

    private static AdoptTargetList adopt(String key, int approver) {
        return new AdoptTargetList(proposal(1), key, person(approver));
    }
}
