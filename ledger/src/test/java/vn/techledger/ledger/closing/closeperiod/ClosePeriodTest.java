package vn.techledger.ledger.closing.closeperiod;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.close;
import static vn.techledger.ledger.testing.ClosingSamples.closeProposed;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.Refusals.reason;

class ClosePeriodTest {

    private final ClosePeriodState known = new ClosePeriodState().on(closeProposed(1, "01-01/2024"));

    @Test
    void closesWhatAnotherPersonProposed() {
        assertThat(known.decide(close(1, "01-01/2024", 2))).containsExactly(closed(1, "01-01/2024"));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(close(1, "01-01/2024", 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfAnotherPeriod() {
        assertThat(reason(() -> new ClosePeriodState().decide(close(1, "01-01/2024", 2))))
                .isEqualTo(Reason.PERIOD_CLOSE_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(close(1, "01-01/2023", 2))))
                .isEqualTo(Reason.PERIOD_CLOSE_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var closed = known.on(closed(1, "01-01/2024"));
        assertThat(reason(() -> closed.decide(close(1, "01-01/2024", 2)))).isEqualTo(Reason.PERIOD_ALREADY_CLOSED);
    }

    @Test
    void ofTwoProposalsTheSecondIsRefused() {
        var closed = known.on(closed(9, "01-01/2024"));
        assertThat(reason(() -> closed.decide(close(1, "01-01/2024", 2)))).isEqualTo(Reason.PERIOD_ALREADY_CLOSED);
    }
}
