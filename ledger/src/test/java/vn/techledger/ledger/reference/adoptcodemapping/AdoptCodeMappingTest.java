package vn.techledger.ledger.reference.adoptcodemapping;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MappingSamples.mappingAdopted;
import static vn.techledger.ledger.testing.MappingSamples.mappingProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptCodeMappingTest {

    private final AdoptCodeMappingState known = new AdoptCodeMappingState().on(mappingProposed(1));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt("2018", "2025", 2))).containsExactly(mappingAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt("2018", "2025", 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfOtherVersions() {
        assertThat(reason(() -> new AdoptCodeMappingState().decide(adopt("2018", "2025", 2))))
                .isEqualTo(Reason.CODE_MAPPING_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("2025", "2018", 2))))
                .isEqualTo(Reason.CODE_MAPPING_PROPOSAL_UNKNOWN);
        var ofAnotherList = new AdoptCodeMapping(proposal(1), "HS", "2018", "2025", person(2));
        assertThat(reason(() -> known.decide(ofAnotherList))).isEqualTo(Reason.CODE_MAPPING_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(mappingAdopted(1)).decide(adopt("2018", "2025", 2))))
                .isEqualTo(Reason.CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwoProposalsBetweenTheSameVersionsOneIsAdopted() {
        assertThat(reason(() -> known.on(mappingAdopted(2)).decide(adopt("2018", "2025", 2))))
                .isEqualTo(Reason.CODE_MAPPING_ALREADY_ADOPTED);
    }

    private static AdoptCodeMapping adopt(String from, String to, int approver) {
        return new AdoptCodeMapping(proposal(1), "VSIC", from, to, person(approver));
    }
}
