package vn.techledger.ledger.retention.proposeretentionclass;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.RetentionSamples.classAdopted;
import static vn.techledger.ledger.testing.RetentionSamples.classProposed;

class ProposeRetentionClassTest {

    private final ProposeRetentionClassState nothing = new ProposeRetentionClassState();

    @Test
    void proposesATerm() {
        assertThat(nothing.decide(propose(1))).containsExactly(classProposed(1));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(nothing.decide(propose(2))).containsExactly(classProposed(2));
    }

    @Test
    void refusesATermThatIsAdoptedForThatDayAlready() {
        var refused = refusal(() -> nothing.on(classAdopted(1)).decide(propose(2)));
        assertThat(refused.reason()).isEqualTo(Reason.RETENTION_CLASS_ALREADY_ADOPTED);
        assertThat(refused.details()).containsEntry("value", "transfer-contracts 2026-04-01");
    }

    private static ProposeRetentionClass propose(int number) {
        var fact = classProposed(number);
        return new ProposeRetentionClass(
                fact.proposal(),
                fact.code(),
                fact.validFrom(),
                fact.nameVi(),
                fact.nameEn(),
                fact.years(),
                fact.citation(),
                fact.proposedBy());
    }
}
