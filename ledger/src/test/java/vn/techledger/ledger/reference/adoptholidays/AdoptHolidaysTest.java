package vn.techledger.ledger.reference.adoptholidays;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RuleSamples.holidaysAdopted;
import static vn.techledger.ledger.testing.RuleSamples.holidaysProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptHolidaysTest {

    private final AdoptHolidaysState known = new AdoptHolidaysState().on(holidaysProposed(1, 2025, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(2025, 2))).containsExactly(holidaysAdopted(1, 2025));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptHolidaysState()).on(holidaysProposed(1, 2025, 7L));
        assertThat(state.decide(adopt(2025, 2))).containsExactly(holidaysAdopted(1, 2025));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(2025, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptHolidaysState().decide(adopt(2025, 2))))
                .isEqualTo(Reason.RULES_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt(2026, 2)))).isEqualTo(Reason.RULES_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(holidaysAdopted(1, 2025), RecordedEvents.of(8, holidaysAdopted(1, 2025)));
        assertThat(reason(() -> state.decide(adopt(2025, 2)))).isEqualTo(Reason.RULES_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void refusesAProposalThatAnotherOvertook() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(2025, 2)))).isEqualTo(Reason.RULES_CHANGED_MEANWHILE);
    }

    private static AdoptHolidaysState adoptedAt7(AdoptHolidaysState state) {
        return state.on(holidaysAdopted(9, 2025), RecordedEvents.of(7, holidaysAdopted(9, 2025)));
    }

    private static AdoptHolidays adopt(int year, int approver) {
        return new AdoptHolidays(proposal(1), year, person(approver));
    }
}
