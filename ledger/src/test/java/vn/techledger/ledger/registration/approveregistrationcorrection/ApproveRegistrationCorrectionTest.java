package vn.techledger.ledger.registration.approveregistrationcorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.approve;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.certificateCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.correctionProposed;
import static vn.techledger.ledger.testing.RegistrationSamples.dossierCorrected;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;
import static vn.techledger.ledger.testing.RegistrationSamples.revoked;
import static vn.techledger.ledger.testing.Samples.recorded;

class ApproveRegistrationCorrectionTest {

    private static final IssuedPaper WRONG = issued("N-1", "2024-04-08");
    private static final IssuedPaper RIGHT = issued("N-2", "2024-04-08");

    /** Dossier 1 stands at 4, its certificate at 5; person 1 proposed correction 1. */
    private final ApproveRegistrationCorrectionState recorded = new ApproveRegistrationCorrectionState()
            .on(filed(1), RecordedEvents.of(4, filed(1)))
            .on(certificate(1, "N-1"), RecordedEvents.of(5, certificate(1, "N-1")));

    private final ApproveRegistrationCorrectionState known = recorded.on(correctionProposed(1, 1, 5, null, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, RIGHT, 2))).containsExactly(certificateCorrected(1, 1, 5, RIGHT, WRONG));
    }

    @Test
    void takesAwayWhatWasRecordedInError() {
        assertThat(recorded.on(correctionProposed(1, 1, 5, null, null)).decide(approve(1, null, 2)))
                .containsExactly(certificateCorrected(1, 1, 5, null, WRONG));
        var refused = refused(1);
        var state = new ApproveRegistrationCorrectionState()
                .on(filed(1), RecordedEvents.of(4, filed(1)))
                .on(refused, RecordedEvents.of(5, refused))
                .on(correctionProposed(1, 1, 5, null, null));
        assertThat(state.decide(approve(1, null, 2))).containsExactly(dossierCorrected(1, 1, 5, null));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, RIGHT, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposedOrAnotherNumberThanProposed() {
        assertThat(reason(() -> recorded.decide(approve(1, RIGHT, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(1, null, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(2, RIGHT, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var done = certificateCorrected(1, 1, 5, RIGHT, WRONG);
        assertThat(reason(() -> known.on(done, RecordedEvents.of(7, done)).decide(approve(1, RIGHT, 2))))
                .isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        var other = certificateCorrected(2, 1, 5, issued("N-3", "2024-04-08"), WRONG);
        assertThat(reason(() -> known.on(other, RecordedEvents.of(7, other)).decide(approve(1, RIGHT, 2))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesWhatOthersCameToRestOnSinceTheProposal() {
        var state = recorded.on(correctionProposed(1, 1, 5, null, null))
                .on(revoked(1, FEE), RecordedEvents.of(7, revoked(1, FEE)));
        assertThat(reason(() -> state.decide(approve(1, null, 2)))).isEqualTo(Reason.ENTRY_HAS_FOLLOWERS);
    }

    @Test
    void refusesANumberThatAnotherPaperGotSinceTheProposal() {
        var other = certificate(2, "N-2");
        assertThat(reason(() -> known.on(other, RecordedEvents.of(7, other)).decide(approve(1, RIGHT, 2))))
                .isEqualTo(Reason.PAPER_NUMBER_ALREADY_USED);
    }
}
