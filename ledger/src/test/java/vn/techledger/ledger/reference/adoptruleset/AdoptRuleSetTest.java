package vn.techledger.ledger.reference.adoptruleset;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RuleSamples.CODE;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetAdopted;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptRuleSetTest {

    private final AdoptRuleSetState known = new AdoptRuleSetState().on(ruleSetProposed(1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(CODE, 2))).containsExactly(ruleSetAdopted(1));
    }

    @Test
    void replacesTheOneInForce() {
        var state = adoptedAt7(new AdoptRuleSetState()).on(ruleSetProposed(1, 7L));
        assertThat(state.decide(adopt(CODE, 2))).containsExactly(ruleSetAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(CODE, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfSomethingElse() {
        assertThat(reason(() -> new AdoptRuleSetState().decide(adopt(CODE, 2))))
                .isEqualTo(Reason.RULES_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("OTHER", 2)))).isEqualTo(Reason.RULES_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(ruleSetAdopted(1), RecordedEvents.of(8, ruleSetAdopted(1)));
        assertThat(reason(() -> state.decide(adopt(CODE, 2)))).isEqualTo(Reason.RULES_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void refusesAProposalThatAnotherOvertook() {
        assertThat(reason(() -> adoptedAt7(known).decide(adopt(CODE, 2)))).isEqualTo(Reason.RULES_CHANGED_MEANWHILE);
    }

    private static AdoptRuleSetState adoptedAt7(AdoptRuleSetState state) {
        return state.on(ruleSetAdopted(9), RecordedEvents.of(7, ruleSetAdopted(9)));
    }

    private static AdoptRuleSet adopt(String code, int approver) {
        return new AdoptRuleSet(proposal(1), code, person(approver));
    }
}
