package vn.techledger.ledger.indicator.proposeexternalfigure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.figure;
import static vn.techledger.ledger.testing.FigureSamples.figureAdopted;
import static vn.techledger.ledger.testing.FigureSamples.figureProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeExternalFigureTest {

    private final ProposeExternalFigureState known = new ProposeExternalFigureState();

    @Test
    void proposesTheFirst() {
        assertThat(known.decide(propose(2022, null))).containsExactly(figureProposed(1, null));
    }

    @Test
    void proposesToReplaceTheOneInForce() {
        var state = known.on(figureAdopted(9), RecordedEvents.of(7, figureAdopted(9)));
        assertThat(state.decide(propose(2022, 7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(2022, null)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(propose(2022, 6L)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(2022, 7L)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void refusesAYearThatIsNotOver() {
        assertThat(reason(() -> known.decide(propose(TODAY.getYear(), null))))
                .isEqualTo(Reason.EXTERNAL_FIGURE_OF_AN_UNFINISHED_YEAR);
        assertThat(known.decide(propose(TODAY.getYear() - 1, null))).hasSize(1);
    }

    private static ProposeExternalFigure propose(int year, @Nullable Long replaces) {
        return new ProposeExternalFigure(proposal(1), figure(year, "1000"), replaces, person(1), TODAY);
    }
}
