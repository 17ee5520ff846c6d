package vn.techledger.ledger.indicator.adoptindicator;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.definitionAdopted;
import static vn.techledger.ledger.testing.FigureSamples.definitionProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptIndicatorTest {

    private final AdoptIndicatorState known = new AdoptIndicatorState().on(definitionProposed(1, 1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(INDICATOR, 2))).containsExactly(definitionAdopted(1, 1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptIndicatorState()).on(definitionProposed(1, 1, 7L));
        assertThat(state.decide(adopt(INDICATOR, 2))).containsExactly(definitionAdopted(1, 1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(INDICATOR, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptIndicatorState().decide(adopt(INDICATOR, 2))))
                .isEqualTo(Reason.INDICATOR_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("other", 2)))).isEqualTo(Reason.INDICATOR_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(definitionAdopted(1, 1), RecordedEvents.of(8, definitionAdopted(1, 1)));
        assertThat(reason(() -> state.decide(adopt(INDICATOR, 2))))
                .isEqualTo(Reason.INDICATOR_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(INDICATOR, 2))))
                .isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    private static AdoptIndicatorState adoptedAt7(AdoptIndicatorState state) {
        return state.on(definitionAdopted(9, 1), RecordedEvents.of(7, definitionAdopted(9, 1)));
    }

    private static AdoptIndicator adopt(String key, int approver) {
        return new AdoptIndicator(proposal(1), key, person(approver));
    }
}
