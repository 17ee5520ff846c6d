package vn.techledger.ledger.indicator.adoptexternalfigure;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.figureAdopted;
import static vn.techledger.ledger.testing.FigureSamples.figureProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptExternalFigureTest {

    private final AdoptExternalFigureState known = new AdoptExternalFigureState().on(figureProposed(1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(2022, 2))).containsExactly(figureAdopted(1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptExternalFigureState()).on(figureProposed(1, 7L));
        assertThat(state.decide(adopt(2022, 2))).containsExactly(figureAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(2022, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptExternalFigureState().decide(adopt(2022, 2))))
                .isEqualTo(Reason.INDICATOR_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt(2021, 2)))).isEqualTo(Reason.INDICATOR_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(figureAdopted(1), RecordedEvents.of(8, figureAdopted(1)));
        assertThat(reason(() -> state.decide(adopt(2022, 2)))).isEqualTo(Reason.INDICATOR_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(2022, 2))))
                .isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    private static AdoptExternalFigureState adoptedAt7(AdoptExternalFigureState state) {
        return state.on(figureAdopted(9), RecordedEvents.of(7, figureAdopted(9)));
    }

    private static AdoptExternalFigure adopt(int key, int approver) {
        return new AdoptExternalFigure(proposal(1), INDICATOR, key, person(approver));
    }
}
