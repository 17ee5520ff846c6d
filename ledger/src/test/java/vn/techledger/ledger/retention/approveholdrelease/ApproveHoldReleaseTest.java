package vn.techledger.ledger.retention.approveholdrelease;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RetentionSamples.hold;
import static vn.techledger.ledger.testing.RetentionSamples.releaseProposed;
import static vn.techledger.ledger.testing.RetentionSamples.released;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ApproveHoldReleaseTest {

    private final ApproveHoldReleaseState known = new ApproveHoldReleaseState().on(releaseProposed(1, 1));

    @Test
    void endsTheHoldWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, 2))).containsExactly(released(1, 1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposed() {
        assertThat(reason(() -> new ApproveHoldReleaseState().decide(approve(1, 2))))
                .isEqualTo(Reason.HOLD_RELEASE_UNKNOWN);
    }

    @Test
    void refusesAProposalToEndAnotherHold() {
        assertThat(reason(() -> known.decide(approve(2, 2)))).isEqualTo(Reason.HOLD_RELEASE_UNKNOWN);
    }

    @Test
    void saidTwiceAndATwinAreRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(released(1, 1)).decide(approve(1, 2))))
                .isEqualTo(Reason.HOLD_ALREADY_RELEASED);
        assertThat(reason(() -> known.on(released(2, 1)).decide(approve(1, 2))))
                .isEqualTo(Reason.HOLD_ALREADY_RELEASED);
    }

    private static ApproveHoldRelease approve(int hold, int approver) {
        return new ApproveHoldRelease(proposal(1), hold(hold), person(approver));
    }
}
