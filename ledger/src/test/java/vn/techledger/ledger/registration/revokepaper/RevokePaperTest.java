package vn.techledger.ledger.registration.revokepaper;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.revoke;
import static vn.techledger.ledger.testing.RegistrationSamples.revoked;

class RevokePaperTest {

    private final RevokePaperState issued =
            new RevokePaperState().on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));

    @Test
    void revokesWithNoticeAndWhatIsToBeRepaid() {
        assertThat(issued.decide(revoke(1, "2025-02-03"))).containsExactly(revoked(1, FEE));
    }

    @Test
    void refusesAPaperThatIsNotThere() {
        assertThat(reason(() -> new RevokePaperState().decide(revoke(1, "2025-02-03"))))
                .isEqualTo(Reason.PAPER_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTimeUnlessTheFirstWasAnError() {
        var twice = issued.on(revoked(1, FEE), RecordedEvents.of(6, revoked(1, FEE)));
        assertThat(reason(() -> twice.decide(revoke(1, "2025-02-03")))).isEqualTo(Reason.PAPER_ALREADY_REVOKED);
        var error = dossierCorrected(1, 1, 6, null);
        assertThat(twice.on(error, RecordedEvents.of(7, error)).decide(revoke(1, "2025-02-03")))
                .hasSize(1);
    }

    @Test
    void refusesDatesBeforeTheIssueAndInTheFuture() {
        assertThat(reason(() -> issued.decide(revoke(1, "2024-04-07")))).isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> issued.decide(revoke(1, "2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }
}
