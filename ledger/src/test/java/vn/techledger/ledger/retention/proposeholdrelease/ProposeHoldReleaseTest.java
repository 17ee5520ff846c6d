package vn.techledger.ledger.retention.proposeholdrelease;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RetentionSamples.placed;
import static vn.techledger.ledger.testing.RetentionSamples.releaseProposed;
import static vn.techledger.ledger.testing.RetentionSamples.released;

class ProposeHoldReleaseTest {

    private final ProposeHoldReleaseState known = new ProposeHoldReleaseState().on(placed(1));

    @Test
    void proposesToEndAHoldOfTheSameSubject() {
        assertThat(known.decide(propose(1))).containsExactly(releaseProposed(1, 1));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsTheHoldHolds() {
        assertThat(known.decide(propose(2))).containsExactly(releaseProposed(2, 1));
    }

    @Test
    void refusesAHoldThatNobodyPlaced() {
        assertThat(reason(() -> new ProposeHoldReleaseState().decide(propose(1))))
                .isEqualTo(Reason.HOLD_UNKNOWN);
    }

    @Test
    void refusesAHoldThatEnded() {
        assertThat(reason(() -> known.on(released(7, 1)).decide(propose(1)))).isEqualTo(Reason.HOLD_ALREADY_RELEASED);
    }

    private static ProposeHoldRelease propose(int number) {
        var fact = releaseProposed(number, 1);
        return new ProposeHoldRelease(fact.proposal(), fact.hold(), fact.reason(), fact.evidence(), fact.proposedBy());
    }
}
