package vn.techledger.ledger.registration.issuepaper;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.TechnologyCheck.Outcome;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.AUTHORITY;
import static vn.techledger.ledger.testing.RegistrationSamples.approval;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.certificateCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.checked;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.licence;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.paper;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;

class IssuePaperTest {

    private static final IssuedPaper DETAILS = issued("N-1", "2024-04-08");

    private final IssuePaperState open = opened(DossierPurpose.VOLUNTARY_REGISTRATION);

    private static IssuePaperState opened(DossierPurpose purpose) {
        var filed = filed(1, purpose, "2024-04-01");
        return new IssuePaperState().on(filed, RecordedEvents.of(4, filed));
    }

    private static IssuePaper issue(PaperKind kind) {
        return issue(1, kind, DETAILS);
    }

    private static IssuePaper issue(int number, PaperKind kind, IssuedPaper details) {
        return new IssuePaper(paper(number), kind, dossier(number), contract(number), details, null, TODAY);
    }

    @Test
    void answersADossierWithThePaperThatItAsksFor() {
        assertThat(open.decide(issue(PaperKind.CERTIFICATE))).containsExactly(certificate(1, "N-1"));
        assertThat(opened(DossierPurpose.APPROVAL).decide(issue(PaperKind.APPROVAL)))
                .containsExactly(approval(1, "N-1"));
        assertThat(opened(DossierPurpose.LICENCE).decide(issue(PaperKind.LICENCE)))
                .containsExactly(licence(1, "N-1"));
        assertThat(opened(DossierPurpose.EXTENSION).decide(issue(PaperKind.CERTIFICATE)))
                .containsExactly(new CertificateIssued(
                        paper(1), dossier(1), contract(1), deal(1), DossierPurpose.EXTENSION, DETAILS));
    }

    @Test
    void refusesAPaperOfAnotherKind() {
        assertThat(reason(() -> open.decide(issue(PaperKind.LICENCE)))).isEqualTo(Reason.DOSSIER_ASKS_FOR_ANOTHER);
        assertThat(reason(() -> opened(DossierPurpose.LICENCE).decide(issue(PaperKind.CERTIFICATE))))
                .isEqualTo(Reason.DOSSIER_ASKS_FOR_ANOTHER);
    }

    @Test
    void refusesACertificateWithoutItsDossier() {
        assertThat(reason(() -> new IssuePaperState().decide(issue(PaperKind.CERTIFICATE))))
                .isEqualTo(Reason.DOSSIER_UNKNOWN);
    }

    @Test
    void anAnsweredDossierIsAnsweredOnce() {
        var refused = open.on(refused(1), RecordedEvents.of(5, refused(1)));
        var certified = open.on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));
        assertThat(reason(() -> refused.decide(issue(PaperKind.CERTIFICATE))))
                .isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
        assertThat(reason(() -> certified.decide(issue(PaperKind.CERTIFICATE))))
                .isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
    }

    @Test
    void aProhibitedTechnologyIsRefusedItsCertificateUntilTwoPersonsLiftTheDeclaration() {
        var prohibited = checked(1, Outcome.PROHIBITED);
        var state = open.on(prohibited, RecordedEvents.of(5, prohibited));
        assertThat(reason(() -> state.decide(issue(PaperKind.CERTIFICATE)))).isEqualTo(Reason.TECHNOLOGY_PROHIBITED);
        var lifted = dossierCorrected(1, 1, 5, null);
        assertThat(state.on(lifted, RecordedEvents.of(6, lifted)).decide(issue(PaperKind.CERTIFICATE)))
                .hasSize(1);
        var restricted = checked(1, Outcome.RESTRICTED);
        assertThat(open.on(restricted, RecordedEvents.of(5, restricted)).decide(issue(PaperKind.CERTIFICATE)))
                .as("flagged, not refused: it happened")
                .hasSize(1);
    }

    @Test
    void onlyAVoluntaryRegistrationTakesEffectOnAnAgreedDay() {
        var agreed = new IssuedPaper(AUTHORITY, "N-1", on("2024-04-08"), on("2024-05-01"), null, List.of());
        assertThat(open.decide(issue(1, PaperKind.CERTIFICATE, agreed))).hasSize(1);
        for (var purpose : List.of(DossierPurpose.MANDATORY_REGISTRATION, DossierPurpose.AMENDMENT)) {
            assertThat(reason(() -> opened(purpose).decide(issue(1, PaperKind.CERTIFICATE, agreed))))
                    .isEqualTo(Reason.EFFECT_NOT_AGREEABLE);
        }
    }

    @Test
    void refusesANumberThatAnotherPaperOfTheAuthorityHas() {
        var other = certificate(2, "N-1");
        var state = open.on(other, RecordedEvents.of(5, other));
        assertThat(reason(() -> state.decide(issue(PaperKind.CERTIFICATE))))
                .isEqualTo(Reason.PAPER_NUMBER_ALREADY_USED);
        assertThat(state.decide(issue(1, PaperKind.CERTIFICATE, issued("N-2", "2024-04-08"))))
                .hasSize(1);
        var renumbered = certificateCorrected(1, 2, 5, issued("N-3", "2024"), issued("N-1", "2024"));
        assertThat(state.on(renumbered, RecordedEvents.of(6, renumbered)).decide(issue(PaperKind.CERTIFICATE)))
                .as("the number is free again")
                .hasSize(1);
        var taken = certificateCorrected(1, 2, 5, issued("N-1", "2024"), issued("N-9", "2024"));
        assertThat(reason(() -> open.on(taken, RecordedEvents.of(6, taken)).decide(issue(PaperKind.CERTIFICATE))))
                .as("a correction gave it to another")
                .isEqualTo(Reason.PAPER_NUMBER_ALREADY_USED);
    }

    @Test
    void aLicenceComesOnlyInThePlaceOfALicenceOfTheSameContract() {
        var state = opened(DossierPurpose.LICENCE);
        var replacing = new IssuePaper(paper(1), PaperKind.LICENCE, dossier(1), contract(1), DETAILS, paper(7), TODAY);
        assertThat(reason(() -> state.decide(replacing))).isEqualTo(Reason.PAPER_UNKNOWN);
        var before = new LicenceIssued(paper(7), dossier(7), contract(1), deal(1), issued("N-0", "2023"), null);
        assertThat(state.on(before, RecordedEvents.of(5, before)).decide(replacing))
                .containsExactly(new LicenceIssued(paper(1), dossier(1), contract(1), deal(1), DETAILS, paper(7)));
    }

    @Test
    void refusesDatesBeforeTheFilingAndInTheFuture() {
        assertThat(reason(() -> open.decide(issue(1, PaperKind.CERTIFICATE, issued("N-1", "2024-03-31")))))
                .isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> open.decide(issue(1, PaperKind.CERTIFICATE, issued("N-1", "2027")))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }
}
