package vn.techledger.ledger.closing.permitlateentry;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.UNTIL;
import static vn.techledger.ledger.testing.ClosingSamples.latePermitted;
import static vn.techledger.ledger.testing.ClosingSamples.lateProposed;
import static vn.techledger.ledger.testing.ClosingSamples.permit;
import static vn.techledger.ledger.testing.Refusals.reason;

class PermitLateEntryTest {

    private final PermitLateEntryState known = new PermitLateEntryState().on(lateProposed(1, "01-01/2024"));

    @Test
    void permitsWhatAnotherPersonProposed() {
        assertThat(known.decide(permit(2))).containsExactly(latePermitted(1, "01-01/2024"));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(permit(1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThere() {
        assertThat(reason(() -> new PermitLateEntryState().decide(permit(2)))).isEqualTo(Reason.LATE_ENTRY_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var permitted = known.on(latePermitted(1, "01-01/2024"));
        assertThat(reason(() -> permitted.decide(permit(2)))).isEqualTo(Reason.LATE_ENTRY_ALREADY_PERMITTED);
    }

    @Test
    void refusesWhatHasEnded() {
        assertThat(known.decide(permit(2, UNTIL))).hasSize(1);
        assertThat(reason(() -> known.decide(permit(2, UNTIL.plusDays(1))))).isEqualTo(Reason.LATE_ENTRY_EXPIRED);
    }
}
