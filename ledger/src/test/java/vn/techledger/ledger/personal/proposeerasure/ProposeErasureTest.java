package vn.techledger.ledger.personal.proposeerasure;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.erased;
import static vn.techledger.ledger.testing.PartySamples.erasure;
import static vn.techledger.ledger.testing.PartySamples.erasureProposed;
import static vn.techledger.ledger.testing.PartySamples.heldParty;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.PartySamples.releasedParty;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class ProposeErasureTest {

    private static final ProposeErasure COMMAND = new ProposeErasure(
            erasure(1), party(1), ErasureGround.REQUEST_OF_THE_PERSON, "Luật 91/2025/QH15", person(1));

    private final ProposeErasureState known = new ProposeErasureState().on(individual(1));

    @Test
    void proposes() {
        assertThat(known.decide(COMMAND)).containsExactly(erasureProposed(1, 1));
    }

    @Test
    void refusesWhereThereIsNothingToErase() {
        assertThat(reason(() -> new ProposeErasureState().decide(COMMAND))).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(reason(() -> new ProposeErasureState().on(enrolled(1)).decide(COMMAND)))
                .isEqualTo(Reason.PARTY_IS_NO_INDIVIDUAL);
        assertThat(reason(() -> known.on(erased(1, 1)).decide(COMMAND))).isEqualTo(Reason.PERSONAL_DATA_ERASED);
    }

    @Test
    void aLegalHoldForbidsItUntilItIsReleased() {
        var held = known.on(heldParty(1, 1)).on(heldParty(2, 1));
        assertThat(reason(() -> held.decide(COMMAND))).isEqualTo(Reason.LEGAL_HOLD);
        var oneLeft = held.on(releasedParty(1, 1, 1));
        assertThat(reason(() -> oneLeft.decide(COMMAND))).isEqualTo(Reason.LEGAL_HOLD);
        assertThat(oneLeft.on(releasedParty(2, 2, 1)).decide(COMMAND)).hasSize(1);
    }
}
