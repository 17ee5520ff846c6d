package vn.techledger.ledger.retention.adoptretentionclass;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RetentionSamples.CONTRACTS;
import static vn.techledger.ledger.testing.RetentionSamples.FROM;
import static vn.techledger.ledger.testing.RetentionSamples.classAdopted;
import static vn.techledger.ledger.testing.RetentionSamples.classProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptRetentionClassTest {

    private final AdoptRetentionClassState known = new AdoptRetentionClassState().on(classProposed(1));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt(CONTRACTS, 2))).containsExactly(classAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(CONTRACTS, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfAnotherClass() {
        assertThat(reason(() -> new AdoptRetentionClassState().decide(adopt(CONTRACTS, 2))))
                .isEqualTo(Reason.RETENTION_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("dossiers", 2)))).isEqualTo(Reason.RETENTION_PROPOSAL_UNKNOWN);
    }

    @Test
    void refusesAProposalForAnotherDay() {
        var command = new AdoptRetentionClass(proposal(1), CONTRACTS, FROM.plusDays(1), person(2));
        assertThat(reason(() -> known.decide(command))).isEqualTo(Reason.RETENTION_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(classAdopted(1)).decide(adopt(CONTRACTS, 2))))
                .isEqualTo(Reason.RETENTION_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwoProposalsOfOneClassAndDayOneIsAdopted() {
        assertThat(reason(() -> known.on(classAdopted(2)).decide(adopt(CONTRACTS, 2))))
                .isEqualTo(Reason.RETENTION_CLASS_ALREADY_ADOPTED);
    }

    private static AdoptRetentionClass adopt(String code, int approver) {
        return new AdoptRetentionClass(proposal(1), code, FROM, person(approver));
    }
}
