package vn.techledger.ledger.registration.advancedossier;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.FeePaid;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.complete;
import static vn.techledger.ledger.testing.RegistrationSamples.completed;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;

class AdvanceDossierTest {

    /** Dossier 1 stands at position 4, filed on 1 April 2024. */
    private final AdvanceDossierState open = new AdvanceDossierState().on(filed(1), RecordedEvents.of(4, filed(1)));

    private final AdvanceDossierState complete =
            open.on(completed(1, "2024-04-03"), RecordedEvents.of(5, completed(1, "2024-04-03")));

    private final AdvanceDossierState answered =
            complete.on(certificate(1, "N-1"), RecordedEvents.of(6, certificate(1, "N-1")));

    @Test
    void recordsEachStep() {
        var when = on("2024-04-03");
        assertThat(open.decide(complete(1, "2024-04-03"))).containsExactly(completed(1, "2024-04-03"));
        assertThat(open.decide(step(new DossierStep.AskSupplement(when, "CV-1", "Bản dịch"))))
                .containsExactly(new SupplementAsked(dossier(1), contract(1), deal(1), when, "CV-1", "Bản dịch"));
        assertThat(open.decide(step(new DossierStep.ReceiveSupplement(when))))
                .containsExactly(new SupplementReceived(dossier(1), contract(1), deal(1), when));
        assertThat(open.decide(step(new DossierStep.DetermineFee(when, FEE, "TT 169"))))
                .containsExactly(new FeeDetermined(dossier(1), contract(1), deal(1), FEE, when, "TT 169"));
        assertThat(answered.decide(step(new DossierStep.PayFee(when, FEE, null))))
                .as("also after the answer")
                .containsExactly(new FeePaid(dossier(1), contract(1), deal(1), FEE, when, null));
    }

    @Test
    void refusesADossierThatIsNotThereOrOfAnotherContract() {
        assertThat(reason(() -> new AdvanceDossierState().decide(complete(1, "2024-04-03"))))
                .isEqualTo(Reason.DOSSIER_UNKNOWN);
        var elsewhere = new AdvanceDossier(dossier(1), contract(2), new DossierStep.Complete(on("2024-04-03")), TODAY);
        assertThat(reason(() -> open.decide(elsewhere))).isEqualTo(Reason.DOSSIER_UNKNOWN);
        var gone = dossierCorrected(1, 1, 4, null);
        var removed = open.on(gone, RecordedEvents.of(5, gone));
        assertThat(reason(() -> removed.decide(complete(1, "2024-04-03")))).isEqualTo(Reason.DOSSIER_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> complete.decide(complete(1, "2024-04-04")))).isEqualTo(Reason.DOSSIER_ALREADY_COMPLETE);
    }

    @Test
    void refusesStepsAfterTheAnswer() {
        var refused = open.on(refused(1), RecordedEvents.of(5, refused(1)));
        assertThat(reason(() -> refused.decide(complete(1, "2024-04-09")))).isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
        for (var late : List.of(
                new DossierStep.AskSupplement(on("2024-05"), null, "M"),
                new DossierStep.ReceiveSupplement(on("2024-05")))) {
            assertThat(reason(() -> answered.decide(step(late)))).isEqualTo(Reason.DOSSIER_ALREADY_ANSWERED);
        }
    }

    @Test
    void refusesDatesBeforeTheFilingAndInTheFuture() {
        assertThat(reason(() -> open.decide(complete(1, "2024-03-31")))).isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> open.decide(complete(1, "2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(open.decide(complete(1, "2024"))).as("some day of that year").hasSize(1);
    }

    private static AdvanceDossier step(DossierStep step) {
        return new AdvanceDossier(dossier(1), contract(1), step, TODAY);
    }
}
