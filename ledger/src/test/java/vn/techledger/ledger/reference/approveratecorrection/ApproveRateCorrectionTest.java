package vn.techledger.ledger.reference.approveratecorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.RateSamples.correctionProposed;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ApproveRateCorrectionTest {

    /** A rate was adopted at position 7; person 1 proposed a correction. */
    private final ApproveRateCorrectionState known = new ApproveRateCorrectionState()
            .on(rateAdopted(1, usd("24620")), RecordedEvents.of(7, rateAdopted(1, usd("24620"))))
            .on(correctionProposed(2, 7, usd("23979")));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(2, USD, 2))).containsExactly(rateCorrected(2, 7, usd("23979")));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(2, USD, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposedOrForAnotherDay() {
        assertThat(reason(() -> new ApproveRateCorrectionState().decide(approve(2, USD, 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(2, new RateKey("USD", DAY.plusDays(1)), 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var done = rateCorrected(2, 7, usd("23979"));
        assertThat(reason(() -> known.on(done, RecordedEvents.of(9, done)).decide(approve(2, USD, 2))))
                .isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        var twin = rateCorrected(3, 7, usd("24000"));
        assertThat(reason(() -> known.on(twin, RecordedEvents.of(9, twin)).decide(approve(2, USD, 2))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private static ApproveRateCorrection approve(int number, RateKey rate, int approver) {
        return new ApproveRateCorrection(proposal(number), rate, person(approver));
    }
}
