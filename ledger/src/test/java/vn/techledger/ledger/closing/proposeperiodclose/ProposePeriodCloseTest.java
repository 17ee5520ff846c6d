package vn.techledger.ledger.closing.proposeperiodclose;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.closeProposed;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.proposeClose;
import static vn.techledger.ledger.testing.Refusals.reason;

class ProposePeriodCloseTest {

    private final ProposePeriodCloseState open = new ProposePeriodCloseState();

    @Test
    void proposesToCloseAPeriodThatIsOver() {
        assertThat(open.decide(proposeClose("01-01/2025"))).containsExactly(closeProposed(1, "01-01/2025"));
    }

    @Test
    void saidTwiceItIsTwoProposalsOfWhichOneWillWin() {
        assertThat(open.decide(proposeClose("12-15/2025"))).containsExactly(closeProposed(1, "12-15/2025"));
        assertThat(open.decide(proposeClose("12-15/2025"))).containsExactly(closeProposed(1, "12-15/2025"));
    }

    @Test
    void refusesAPeriodThatIsNotWhollyOver() {
        assertThat(reason(() -> open.decide(proposeClose("01-01/2026")))).isEqualTo(Reason.PERIOD_NOT_OVER);
        assertThat(reason(() -> open.decide(proposeClose("12-15/2026")))).isEqualTo(Reason.PERIOD_NOT_OVER);
    }

    @Test
    void refusesAPeriodThatIsClosed() {
        var closed = open.on(closed(9, "01-01/2025"));
        assertThat(reason(() -> closed.decide(proposeClose("01-01/2025")))).isEqualTo(Reason.PERIOD_ALREADY_CLOSED);
    }
}
