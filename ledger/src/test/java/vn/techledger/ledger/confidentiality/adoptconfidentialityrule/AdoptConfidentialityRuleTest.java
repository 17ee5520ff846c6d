package vn.techledger.ledger.confidentiality.adoptconfidentialityrule;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ConfidentialitySamples.adoptRule;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleAdopted;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleProposed;
import static vn.techledger.ledger.testing.Refusals.reason;

class AdoptConfidentialityRuleTest {

    private final AdoptConfidentialityRuleState known = new AdoptConfidentialityRuleState().on(ruleProposed(1, null));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adoptRule(1, 2))).containsExactly(ruleAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adoptRule(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThere() {
        assertThat(reason(() -> new AdoptConfidentialityRuleState().decide(adoptRule(1, 2))))
                .isEqualTo(Reason.CONFIDENTIALITY_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> adoptedAt7(1).decide(adoptRule(1, 2))))
                .isEqualTo(Reason.CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> adoptedAt7(9).decide(adoptRule(1, 2))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
    }

    @Test
    void replacesWhatItNames() {
        var state = adoptedAt7(9).on(ruleProposed(1, 7L));
        assertThat(state.decide(adoptRule(1, 2))).containsExactly(ruleAdopted(1));
    }

    private AdoptConfidentialityRuleState adoptedAt7(int proposal) {
        var fact = ruleAdopted(proposal);
        return known.on(fact, RecordedEvents.of(7, fact));
    }
}
