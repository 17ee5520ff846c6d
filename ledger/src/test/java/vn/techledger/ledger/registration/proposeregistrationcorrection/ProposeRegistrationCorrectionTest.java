package vn.techledger.ledger.registration.proposeregistrationcorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.AUTHORITY;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.certificateCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.correctionProposed;
import static vn.techledger.ledger.testing.RegistrationSamples.details;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.propose;
import static vn.techledger.ledger.testing.RegistrationSamples.repaid;
import static vn.techledger.ledger.testing.RegistrationSamples.revoked;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class ProposeRegistrationCorrectionTest {

    private static final IssuedPaper RIGHT = issued("N-2", "2024-04-08");

    /** Dossier 1 stands at 4, its certificate at 5. */
    private final ProposeRegistrationCorrectionState known = new ProposeRegistrationCorrectionState()
            .on(enrolled(2))
            .on(filed(1), RecordedEvents.of(4, filed(1)))
            .on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));

    @Test
    void proposesWhatAnEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, null, RIGHT))).containsExactly(correctionProposed(1, 1, 5, null, RIGHT));
        var dossier = details(DossierPurpose.VOLUNTARY_REGISTRATION, "2024-04-02");
        assertThat(known.decide(propose(1, 4, dossier, null)))
                .containsExactly(correctionProposed(1, 1, 4, dossier, null));
    }

    @Test
    void proposesThatAnEntryShouldNotBeThere() {
        assertThat(known.decide(propose(1, 5, null, null))).containsExactly(correctionProposed(1, 1, 5, null, null));
    }

    @Test
    void refusesATargetThatIsNotInForce() {
        assertThat(reason(() -> known.decide(propose(1, 6, null, RIGHT))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var corrected = certificateCorrected(1, 1, 5, RIGHT, issued("N-1", "2024-04-08"));
        var state = known.on(corrected, RecordedEvents.of(7, corrected));
        assertThat(reason(() -> state.decide(propose(1, 5, null, null))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(state.decide(propose(1, 7, null, null)))
                .as("chains are allowed")
                .hasSize(1);
    }

    @Test
    void refusesWhatDoesNotFitTheEntryOrChangesNothing() {
        var dossier = details(DossierPurpose.VOLUNTARY_REGISTRATION, "2024-04-02");
        assertThat(reason(() -> known.decide(propose(1, 5, dossier, null)))).isEqualTo(Reason.CORRECTION_DOES_NOT_FIT);
        assertThat(reason(() -> known.decide(propose(1, 4, null, RIGHT)))).isEqualTo(Reason.CORRECTION_DOES_NOT_FIT);
        assertThat(reason(() -> known.decide(propose(1, 4, dossier, RIGHT)))).isEqualTo(Reason.CORRECTION_DOES_NOT_FIT);
        assertThat(reason(() -> known.decide(propose(1, 5, null, issued("N-1", "2024-04-08")))))
                .isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
        assertThat(reason(() -> known.decide(propose(1, 4, filed(1).details(), null))))
                .isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesToTakeAwayWhatOthersRestOn() {
        assertThat(reason(() -> known.decide(propose(1, 4, null, null)))).isEqualTo(Reason.ENTRY_HAS_FOLLOWERS);
        assertThat(reason(() -> known.decide(propose(1, 4, details(DossierPurpose.LICENCE, "2024-04-01"), null))))
                .as("an answered dossier keeps its purpose")
                .isEqualTo(Reason.ENTRY_HAS_FOLLOWERS);
        var revoked = known.on(revoked(1, FEE), RecordedEvents.of(6, revoked(1, FEE)));
        assertThat(reason(() -> revoked.decide(propose(1, 5, null, null)))).isEqualTo(Reason.ENTRY_HAS_FOLLOWERS);
        var repaid = revoked.on(repaid(1), RecordedEvents.of(7, repaid(1)));
        assertThat(reason(() -> repaid.decide(propose(1, 6, null, null)))).isEqualTo(Reason.ENTRY_HAS_FOLLOWERS);
        assertThat(repaid.decide(propose(1, 7, null, null))).hasSize(1);
    }

    @Test
    void refusesDatesThatContradictTheOtherEntries() {
        var late = details(DossierPurpose.VOLUNTARY_REGISTRATION, "2024-04-09");
        assertThat(reason(() -> known.decide(propose(1, 4, late, null)))).isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> known.decide(propose(1, 5, null, issued("N-1", "2024-03")))))
                .isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> known.decide(propose(1, 5, null, issued("N-1", "2027")))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    @Test
    void refusesTheNumberOfAnotherPaper() {
        var other = certificate(2, "N-2");
        var state = known.on(other, RecordedEvents.of(6, other));
        assertThat(reason(() -> state.decide(propose(1, 5, null, RIGHT)))).isEqualTo(Reason.PAPER_NUMBER_ALREADY_USED);
        assertThat(reason(() -> state.decide(propose(1, 6, null, null))))
                .as("the paper of another contract")
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesAPartyThatIsNotEnrolledAndARefilingOfWhatWasNotRefused() {
        var stranger = new Dossier(
                DossierPurpose.VOLUNTARY_REGISTRATION,
                party(7),
                null,
                AUTHORITY,
                null,
                on("2024-04-01"),
                null,
                null,
                List.of());
        assertThat(reason(() -> known.decide(propose(1, 4, stranger, null)))).isEqualTo(Reason.PARTY_UNKNOWN);
        var itself = new Dossier(
                DossierPurpose.VOLUNTARY_REGISTRATION,
                party(2),
                null,
                AUTHORITY,
                null,
                on("2024-04-01"),
                null,
                dossier(1),
                List.of());
        assertThat(reason(() -> known.decide(propose(1, 4, itself, null)))).isEqualTo(Reason.CORRECTION_DOES_NOT_FIT);
    }

    @Test
    void agreedEffectIsForVoluntaryRegistrationsOnly() {
        var agreed = new IssuedPaper(AUTHORITY, "N-1", on("2024-04-08"), on("2024-05"), null, List.of());
        assertThat(known.decide(propose(1, 5, null, agreed))).hasSize(1);
        var mandatory = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-04-01");
        var state = new ProposeRegistrationCorrectionState()
                .on(mandatory, RecordedEvents.of(4, mandatory))
                .on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));
        assertThat(reason(() -> state.decide(propose(1, 5, null, agreed)))).isEqualTo(Reason.EFFECT_NOT_AGREEABLE);
    }
}
