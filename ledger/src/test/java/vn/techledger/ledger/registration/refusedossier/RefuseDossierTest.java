package vn.techledger.ledger.registration.refusedossier;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.certificateCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.refuse;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;

class RefuseDossierTest {

    private final RefuseDossierState open = new RefuseDossierState().on(filed(1), RecordedEvents.of(4, filed(1)));

    @Test
    void refusesOnALegalGround() {
        assertThat(open.decide(refuse(1, "2024-04-08"))).containsExactly(refused(1));
    }

    @Test
    void refusesADossierThatIsNotThere() {
        assertThat(reason(() -> new RefuseDossierState().decide(refuse(1, "2024-04-08"))))
                .isEqualTo(Reason.DOSSIER_UNKNOWN);
    }

    @Test
    void anAnsweredDossierIsAnsweredOnce() {
        var refused = open.on(refused(1), RecordedEvents.of(5, refused(1)));
        var certified = open.on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));
        assertThat(reason(() -> refused.decide(refuse(1, "2024-04-08")))).isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
        assertThat(reason(() -> certified.decide(refuse(1, "2024-04-08")))).isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
    }

    @Test
    void afterACertificateRecordedInErrorTheDossierIsOpenAgain() {
        var error = certificateCorrected(1, 1, 5, null, issued("N-1", "2024-04-08"));
        var state = open.on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")))
                .on(error, RecordedEvents.of(6, error));
        assertThat(state.decide(refuse(1, "2024-04-08"))).hasSize(1);
    }

    @Test
    void refusesDatesBeforeTheFilingAndInTheFuture() {
        assertThat(reason(() -> open.decide(refuse(1, "2024-03")))).isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> open.decide(refuse(1, "2026-12")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }
}
