package vn.techledger.ledger.personal.approveerasure;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.erased;
import static vn.techledger.ledger.testing.PartySamples.erasure;
import static vn.techledger.ledger.testing.PartySamples.erasureProposed;
import static vn.techledger.ledger.testing.PartySamples.heldParty;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.PartySamples.releasedParty;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class ApproveErasureTest {

    private final ApproveErasureState known =
            new ApproveErasureState().on(individual(1)).on(erasureProposed(1, 1));

    @Test
    void erasesWithTheApprovalOfAnotherPersonAndSaysHowMuch() {
        assertThat(known.decide(approve(1, 2))).containsExactly(erased(1, 1));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposedAndWhatIsOfAnother() {
        assertThat(reason(() -> new ApproveErasureState().on(individual(1)).decide(approve(1, 2))))
                .isEqualTo(Reason.ERASURE_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(2, 2)))).isEqualTo(Reason.ERASURE_UNKNOWN);
    }

    @Test
    void saidTwiceAndATwinAreRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(erased(1, 1)).decide(approve(1, 2))))
                .isEqualTo(Reason.ERASURE_ALREADY_APPROVED);
        assertThat(reason(() -> known.on(erased(2, 1)).decide(approve(1, 2))))
                .isEqualTo(Reason.ERASURE_ALREADY_APPROVED);
    }

    @Test
    void aLegalHoldThatWasPlacedMeanwhileForbidsIt() {
        assertThat(reason(() -> known.on(heldParty(1, 1)).decide(approve(1, 2))))
                .isEqualTo(Reason.LEGAL_HOLD);
        assertThat(known.on(heldParty(1, 1)).on(releasedParty(1, 1, 1)).decide(approve(1, 2)))
                .hasSize(1);
    }

    private static ApproveErasure approve(int party, int approver) {
        return new ApproveErasure(erasure(1), party(party), person(approver));
    }
}
