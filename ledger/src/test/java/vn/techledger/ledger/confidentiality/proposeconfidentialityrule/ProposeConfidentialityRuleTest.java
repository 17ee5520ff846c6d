package vn.techledger.ledger.confidentiality.proposeconfidentialityrule;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.ConfidentialitySamples.proposeRule;
import static vn.techledger.ledger.testing.ConfidentialitySamples.rule;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleAdopted;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleProposed;
import static vn.techledger.ledger.testing.Refusals.reason;

class ProposeConfidentialityRuleTest {

    private final ProposeConfidentialityRuleState none = new ProposeConfidentialityRuleState();
    private final ProposeConfidentialityRuleState adopted =
            none.on(ruleAdopted(9), RecordedEvents.of(7, ruleAdopted(9)));

    @Test
    void proposesTheFirst() {
        assertThat(none.decide(proposeRule(1, null))).containsExactly(ruleProposed(1, null));
    }

    @Test
    void namesWhatItReplaces() {
        assertThat(adopted.decide(proposeRule(1, 7L))).containsExactly(ruleProposed(1, 7L));
        assertThat(reason(() -> adopted.decide(proposeRule(1, null))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
        assertThat(reason(() -> none.decide(proposeRule(1, 7L))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
    }

    @Test
    void aRuleThatProtectsNobodyCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(1, 85));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(11, 85));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(3, 101));
    }

    @Test
    void anotherNumberIsAnotherDigest() {
        assertThat(rule(3, 85).sha256())
                .isEqualTo(rule(3, 85).sha256())
                .isNotEqualTo(rule(3, 84).sha256());
    }
}
