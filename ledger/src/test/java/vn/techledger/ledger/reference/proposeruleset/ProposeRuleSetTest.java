package vn.techledger.ledger.reference.proposeruleset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.RuleSamples.CODE;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetAdopted;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetProposed;
import static vn.techledger.ledger.testing.RuleSamples.rules;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeRuleSetTest {

    private final ProposeRuleSetState none = new ProposeRuleSetState();

    /** An adoption stands at position 7. */
    private final ProposeRuleSetState adopted = none.on(ruleSetAdopted(9), RecordedEvents.of(7, ruleSetAdopted(9)));

    @Test
    void proposesTheFirst() {
        assertThat(none.decide(propose(1, null))).containsExactly(ruleSetProposed(1, null));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(none.decide(propose(2, null))).hasSize(1);
    }

    @Test
    void proposesWhatShallReplaceTheOneInForce() {
        assertThat(adopted.decide(propose(1, 7L))).containsExactly(ruleSetProposed(1, 7L));
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

    private static ProposeRuleSet propose(int proposal, @Nullable Long replaces) {
        return new ProposeRuleSet(proposal(proposal), CODE, rules(), replaces, person(1));
    }
}
