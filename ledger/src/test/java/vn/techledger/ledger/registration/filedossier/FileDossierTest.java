package vn.techledger.ledger.registration.filedossier;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.AUTHORITY;
import static vn.techledger.ledger.testing.RegistrationSamples.details;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.file;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class FileDossierTest {

    private final FileDossierState none = new FileDossierState().on(enrolled(2)).on(recorded(1, terms("HD-1")));

    /** Dossier 1 stands at position 4. */
    private final FileDossierState filed = none.on(filed(1), RecordedEvents.of(4, filed(1)));

    private final FileDossierState refused = filed.on(refused(1), RecordedEvents.of(5, refused(1)));

    @Test
    void filesADossierAboutAContract() {
        assertThat(none.decide(file(1, 1, filed(1).details()))).containsExactly(filed(1));
    }

    @Test
    void filesAnewAfterARefusal() {
        var again = refiling(1);
        assertThat(refused.decide(file(2, 1, again)))
                .containsExactly(new DossierFiled(dossier(2), contract(1), deal(1), again));
    }

    @Test
    void saidTwiceIsAnotherDossier() {
        assertThat(filed.decide(file(2, 1, filed(1).details()))).hasSize(1);
    }

    @Test
    void refusesAContractThatIsNotThere() {
        var state = new FileDossierState().on(enrolled(2));
        assertThat(reason(() -> state.decide(file(1, 1, filed(1).details())))).isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @Test
    void refusesPartiesThatAreNotEnrolled() {
        var state = new FileDossierState().on(recorded(1, terms("HD-1")));
        assertThat(reason(() -> state.decide(file(1, 1, filed(1).details())))).isEqualTo(Reason.PARTY_UNKNOWN);
        var behalf = new Dossier(
                DossierPurpose.APPROVAL, party(2), party(7), AUTHORITY, null, on("2024"), null, null, List.of());
        assertThat(reason(() -> none.decide(file(1, 1, behalf)))).isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesAFilingInTheFuture() {
        var future = details(DossierPurpose.APPROVAL, "2026-11-24");
        assertThat(reason(() -> none.decide(file(1, 1, future)))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(none.decide(file(1, 1, details(DossierPurpose.APPROVAL, "2026-11"))))
                .as("some day of this month")
                .hasSize(1);
    }

    @Test
    void refusesToFileAnewAfterWhatIsNotRefusedOrNotThere() {
        assertThat(reason(() -> filed.decide(file(2, 1, refiling(1))))).isEqualTo(Reason.DOSSIER_NOT_REFUSED);
        assertThat(reason(() -> refused.decide(file(2, 1, refiling(7))))).isEqualTo(Reason.DOSSIER_UNKNOWN);
    }

    @Test
    void aRefusalThatWasRecordedInErrorIsNone() {
        var gone = dossierCorrected(1, 1, 5, null);
        var state = refused.on(gone, RecordedEvents.of(6, gone));
        assertThat(reason(() -> state.decide(file(2, 1, refiling(1))))).isEqualTo(Reason.DOSSIER_NOT_REFUSED);
    }

    private static Dossier refiling(int refused) {
        return new Dossier(
                DossierPurpose.VOLUNTARY_REGISTRATION,
                party(2),
                null,
                AUTHORITY,
                null,
                on("2024-05-02"),
                null,
                dossier(refused),
                List.of());
    }
}
