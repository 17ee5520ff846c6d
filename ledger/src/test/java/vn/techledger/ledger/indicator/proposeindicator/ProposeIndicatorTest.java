package vn.techledger.ledger.indicator.proposeindicator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.definition;
import static vn.techledger.ledger.testing.FigureSamples.definitionAdopted;
import static vn.techledger.ledger.testing.FigureSamples.definitionProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeIndicatorTest {

    private final ProposeIndicatorState known = new ProposeIndicatorState();

    @Test
    void proposesTheFirst() {
        assertThat(known.decide(propose(1, null))).containsExactly(definitionProposed(1, 1, null));
    }

    @Test
    void proposesToReplaceTheOneInForce() {
        var state = known.on(definitionAdopted(9, 1), RecordedEvents.of(7, definitionAdopted(9, 1)));
        assertThat(state.decide(propose(2, 7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(2, null)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(propose(2, 6L)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(1, 7L)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void refusesAVersionThatIsNotNewer() {
        var state = known.on(definitionAdopted(9, 2), RecordedEvents.of(7, definitionAdopted(9, 2)));
        assertThat(reason(() -> state.decide(propose(2, 7L)))).isEqualTo(Reason.INDICATOR_VERSION_NOT_NEW);
        assertThat(reason(() -> state.decide(propose(1, 7L)))).isEqualTo(Reason.INDICATOR_VERSION_NOT_NEW);
    }

    private static ProposeIndicator propose(int version, @Nullable Long replaces) {
        return new ProposeIndicator(proposal(1), definition(version), replaces, person(1));
    }
}
