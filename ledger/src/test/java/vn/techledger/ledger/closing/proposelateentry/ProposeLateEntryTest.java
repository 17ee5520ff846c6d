package vn.techledger.ledger.closing.proposelateentry;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.ClosingSamples.UNTIL;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.lateProposed;
import static vn.techledger.ledger.testing.ClosingSamples.proposeLate;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;

class ProposeLateEntryTest {

    private final ProposeLateEntryState known = new ProposeLateEntryState().on(closed(1, "01-01/2024"));

    @Test
    void proposesEntriesIntoClosedPeriods() {
        assertThat(known.decide(proposeLate(UNTIL, "01-01/2024"))).containsExactly(lateProposed(1, "01-01/2024"));
        var both = known.on(closed(2, "12-15/2024"));
        assertThat(both.decide(proposeLate(UNTIL, "01-01/2024", "12-15/2024")))
                .containsExactly(lateProposed(1, "01-01/2024", "12-15/2024"));
    }

    @Test
    void refusesAPeriodThatIsOpen() {
        var refused = refusal(() -> known.decide(proposeLate(UNTIL, "01-01/2024", "12-15/2024")));
        assertThat(refused.reason()).isEqualTo(Reason.PERIOD_NOT_CLOSED);
        assertThat(refused.details()).containsEntry("pointer", "/periods/1").containsEntry("value", "12-15/2024");
    }

    @Test
    void refusesWhatEndedBeforeItBegan() {
        assertThat(known.decide(proposeLate(TODAY, "01-01/2024"))).hasSize(1);
        assertThat(reason(() -> known.decide(proposeLate(TODAY.minusDays(1), "01-01/2024"))))
                .isEqualTo(Reason.LATE_ENTRY_EXPIRED);
    }

    @Test
    void isIntoAtLeastOnePeriod() {
        assertThatIllegalArgumentException().isThrownBy(() -> proposeLate(UNTIL));
    }
}
