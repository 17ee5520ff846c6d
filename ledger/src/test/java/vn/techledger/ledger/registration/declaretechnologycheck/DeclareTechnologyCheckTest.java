package vn.techledger.ledger.registration.declaretechnologycheck;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.registration.TechnologyCheck.Outcome;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.checked;
import static vn.techledger.ledger.testing.RegistrationSamples.declare;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class DeclareTechnologyCheckTest {

    private final DeclareTechnologyCheckState known = new DeclareTechnologyCheckState().on(recorded(1, terms("HD-1")));

    @Test
    void declaresWhatTheListsSay() {
        for (var outcome : Outcome.values()) {
            assertThat(known.decide(declare(1, outcome))).containsExactly(checked(1, outcome));
        }
    }

    @Test
    void checksAgainByAnotherVersion() {
        var state = known.on(checked(1, Outcome.NONE), RecordedEvents.of(5, checked(1, Outcome.NONE)));
        assertThat(state.decide(declare(1, Outcome.PROHIBITED))).hasSize(1);
    }

    @Test
    void onlyACorrectionLiftsAProhibition() {
        var prohibited = checked(1, Outcome.PROHIBITED);
        var state = known.on(prohibited, RecordedEvents.of(5, prohibited));
        assertThat(reason(() -> state.decide(declare(1, Outcome.NONE)))).isEqualTo(Reason.TECHNOLOGY_PROHIBITED);
        var lifted = dossierCorrected(1, 1, 5, null);
        assertThat(state.on(lifted, RecordedEvents.of(6, lifted)).decide(declare(1, Outcome.NONE)))
                .hasSize(1);
    }

    @Test
    void refusesAContractThatIsNotThere() {
        assertThat(reason(() -> new DeclareTechnologyCheckState().decide(declare(1, Outcome.NONE))))
                .isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @Test
    void refusesACheckInTheFuture() {
        var future = new TechnologyCheck(Outcome.NONE, "Annex", "2018", null, on("2027"));
        assertThat(reason(() -> known.decide(new DeclareTechnologyCheck(contract(1), future, person(3), TODAY))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }
}
