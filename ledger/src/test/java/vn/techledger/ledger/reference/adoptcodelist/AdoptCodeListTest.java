package vn.techledger.ledger.reference.adoptcodelist;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.listProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptCodeListTest {

    private final AdoptCodeListState known = new AdoptCodeListState().on(listProposed(1, 2));

    @Test
    void adoptsWhatAnotherPersonProposed() {
        assertThat(known.decide(adopt("VSIC", "2018", 2))).containsExactly(listAdopted(1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt("VSIC", "2018", 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThere() {
        assertThat(reason(() -> new AdoptCodeListState().decide(adopt("VSIC", "2018", 2))))
                .isEqualTo(Reason.CODE_LIST_PROPOSAL_UNKNOWN);
    }

    @Test
    void refusesAProposalOfAnotherListOrVersion() {
        assertThat(reason(() -> known.decide(adopt("HS", "2018", 2)))).isEqualTo(Reason.CODE_LIST_PROPOSAL_UNKNOWN);
        assertThat(reason(() -> known.decide(adopt("VSIC", "2025", 2)))).isEqualTo(Reason.CODE_LIST_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(listAdopted(1)).decide(adopt("VSIC", "2018", 2))))
                .isEqualTo(Reason.CODE_LIST_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void refusesASecondProposalOfAnAdoptedVersion() {
        assertThat(reason(() -> known.on(listAdopted(7)).decide(adopt("VSIC", "2018", 2))))
                .isEqualTo(Reason.CODE_LIST_VERSION_ALREADY_ADOPTED);
    }

    private static AdoptCodeList adopt(String list, String version, int approver) {
        return new AdoptCodeList(proposal(1), list, version, person(approver));
    }
}
