package vn.techledger.ledger.valuation.proposeactretraction;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.ValuationRecorded;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.ValuationSamples.assessmentRecorded;
import static vn.techledger.ledger.testing.ValuationSamples.inspected;
import static vn.techledger.ledger.testing.ValuationSamples.inspectionRecorded;
import static vn.techledger.ledger.testing.ValuationSamples.retracted;
import static vn.techledger.ledger.testing.ValuationSamples.retractionProposed;
import static vn.techledger.ledger.testing.ValuationSamples.valuation;
import static vn.techledger.ledger.testing.ValuationSamples.valuationRecorded;

class ProposeActRetractionTest {

    private final ProposeActRetractionState nothing = new ProposeActRetractionState();

    /** Valuation 1 was recorded at position 5. */
    private final ProposeActRetractionState known = on(valuationRecorded(1));

    @Test
    void proposesForEveryKindOfAct() {
        assertThat(known.decide(propose(5))).containsExactly(retractionProposed(1, 1, 5));
        var assessment = assessmentRecorded(1);
        assertThat(nothing.on(assessment, RecordedEvents.of(5, assessment)).decide(propose(5)))
                .containsExactly(retractionProposed(1, 1, 5));
        var inspection = inspectionRecorded(1);
        var about = nothing.on(inspection, RecordedEvents.of(5, inspection)).decide(propose(5));
        assertThat(about.getFirst()).isInstanceOfSatisfying(ActRetractionProposed.class, proposed -> {
            assertThat(proposed.subject()).isEqualTo(inspected().subject());
            assertThat(proposed.deal()).isEqualTo(deal(1));
        });
    }

    @Test
    void refusesWhatIsNotThereOrRetractedAndAnotherPosition() {
        assertThat(reason(() -> nothing.decide(propose(5)))).isEqualTo(Reason.VALUATION_UNKNOWN);
        assertThat(reason(() -> known.on(retracted(2, 1, 5)).decide(propose(5))))
                .isEqualTo(Reason.VALUATION_ALREADY_RETRACTED);
        assertThat(reason(() -> known.decide(propose(4)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private static ProposeActRetraction propose(long target) {
        return new ProposeActRetraction(correction(1), valuation(1), target, "twice", List.of(), person(1));
    }

    private ProposeActRetractionState on(ValuationRecorded fact) {
        return nothing.on(fact, RecordedEvents.of(5, fact));
    }
}
