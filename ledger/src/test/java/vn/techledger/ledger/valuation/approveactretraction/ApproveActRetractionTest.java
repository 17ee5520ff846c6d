package vn.techledger.ledger.valuation.approveactretraction;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.ValuationSamples.retracted;
import static vn.techledger.ledger.testing.ValuationSamples.retractionProposed;
import static vn.techledger.ledger.testing.ValuationSamples.valuation;

class ApproveActRetractionTest {

    private final ApproveActRetractionState nothing = new ApproveActRetractionState();
    private final ApproveActRetractionState known = nothing.on(retractionProposed(1, 1, 5));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(2))).containsExactly(retracted(1, 1, 5));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfAnotherAct() {
        assertThat(reason(() -> nothing.decide(approve(2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> nothing.on(retractionProposed(1, 2, 5)).decide(approve(2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceOrByATwinIsRefused() {
        assertThat(reason(() -> known.on(retracted(1, 1, 5)).decide(approve(2))))
                .isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
        assertThat(reason(() -> known.on(retracted(2, 1, 5)).decide(approve(2))))
                .isEqualTo(Reason.VALUATION_ALREADY_RETRACTED);
    }

    private static ApproveActRetraction approve(int approver) {
        return new ApproveActRetraction(correction(1), valuation(1), person(approver));
    }
}
