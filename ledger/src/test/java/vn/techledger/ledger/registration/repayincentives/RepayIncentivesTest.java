package vn.techledger.ledger.registration.repayincentives;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.repaid;
import static vn.techledger.ledger.testing.RegistrationSamples.repay;
import static vn.techledger.ledger.testing.RegistrationSamples.revoked;

class RepayIncentivesTest {

    private final RepayIncentivesState revoked =
            new RepayIncentivesState().on(revoked(1, FEE), RecordedEvents.of(6, revoked(1, FEE)));

    @Test
    void recordsARepayment() {
        assertThat(revoked.decide(repay(1, "2025-02-20"))).containsExactly(repaid(1));
    }

    @Test
    void refusesARepaymentWithoutARevocation() {
        assertThat(reason(() -> new RepayIncentivesState().decide(repay(1, "2025-02-20"))))
                .isEqualTo(Reason.PAPER_NOT_REVOKED);
        var error = dossierCorrected(1, 1, 6, null);
        assertThat(reason(() -> revoked.on(error, RecordedEvents.of(7, error)).decide(repay(1, "2025-02-20"))))
                .isEqualTo(Reason.PAPER_NOT_REVOKED);
    }

    @Test
    void refusesDatesBeforeTheNoticeAndInTheFuture() {
        assertThat(reason(() -> revoked.decide(repay(1, "2025-02-02")))).isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> revoked.decide(repay(1, "2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }
}
