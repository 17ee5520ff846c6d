package vn.techledger.ledger.reference.proposeholidays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.RuleSamples.calendar;
import static vn.techledger.ledger.testing.RuleSamples.holidaysAdopted;
import static vn.techledger.ledger.testing.RuleSamples.holidaysProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeHolidaysTest {

    private final ProposeHolidaysState none = new ProposeHolidaysState();

    /** An adoption stands at position 7. */
    private final ProposeHolidaysState adopted =
            none.on(holidaysAdopted(9, 2025), RecordedEvents.of(7, holidaysAdopted(9, 2025)));

    @Test
    void proposesTheFirst() {
        assertThat(none.decide(propose(1, null))).containsExactly(holidaysProposed(1, 2025, null));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(none.decide(propose(2, null))).hasSize(1);
    }

    @Test
    void proposesWhatShallReplaceTheOneInForce() {
        assertThat(adopted.decide(propose(1, 7L))).containsExactly(holidaysProposed(1, 2025, 7L));
    }

    @Test
    void refusesToReplaceWhatIsNotInForce() {
        for (var replaces : new Long[] {null, 6L, 8L}) {
            var refused = refusal(() -> adopted.decide(propose(1, replaces)));
            assertThat(refused.reason()).isEqualTo(Reason.RULES_CHANGED_MEANWHILE);
            assertThat(refused.details()).containsEntry("value", "7");
        }
        assertThat(refusal(() -> none.decide(propose(1, 7L))).reason()).isEqualTo(Reason.RULES_CHANGED_MEANWHILE);
    }

    private static ProposeHolidays propose(int proposal, @Nullable Long replaces) {
        return new ProposeHolidays(proposal(proposal), calendar(2025), replaces, person(1));
    }
}
