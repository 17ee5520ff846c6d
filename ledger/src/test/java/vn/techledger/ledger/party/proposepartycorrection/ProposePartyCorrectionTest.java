package vn.techledger.ledger.party.proposepartycorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyCorrectionProposed;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.DETAILS;
import static vn.techledger.ledger.testing.PartySamples.changed;
import static vn.techledger.ledger.testing.PartySamples.enrolledWith;
import static vn.techledger.ledger.testing.PartySamples.partyCorrected;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class ProposePartyCorrectionTest {

    private static final PartyDetails WRONG = PartyDetails.named("Vien A", "VN");
    private static final PartyDetails RIGHT = PartyDetails.named("Viện A", "VN");

    private final ProposePartyCorrectionState known = on(5, enrolledWith(1, WRONG));

    @Test
    void proposesWhatTheFactInForceShouldHaveSaid() {
        assertThat(known.decide(propose(5, RIGHT)))
                .containsExactly(new PartyCorrectionProposed(
                        correction(1), party(1), 5, RIGHT, "Gõ nhầm", List.of(), person(1)));
    }

    @Test
    void refusesAFactThatIsNotInForce() {
        var later = known.on(changed(1, RIGHT), RecordedEvents.of(7, changed(1, RIGHT)));
        assertThat(reason(() -> later.decide(propose(5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(later.decide(propose(7, WRONG))).hasSize(1);
        var fact = partyCorrected(1, 1, 7, WRONG);
        var corrected = later.on(fact, RecordedEvents.of(9, fact));
        assertThat(corrected.decide(propose(9, RIGHT))).hasSize(1);
    }

    @Test
    void refusesWhatChangesNothingAndAPartyThatIsNotThere() {
        assertThat(reason(() -> known.decide(propose(5, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
        assertThat(reason(() -> new ProposePartyCorrectionState().decide(propose(5, RIGHT))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesCodesThatMeanNothing() {
        assertThat(reason(() -> known.decide(propose(5, DETAILS)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        assertThat(known.on(listAdopted(1)).on(entryProposed(1, "M")).decide(propose(5, DETAILS)))
                .hasSize(1);
    }

    private static ProposePartyCorrectionState on(long position, PartyEnrolled fact) {
        return new ProposePartyCorrectionState().on(fact, RecordedEvents.of(position, fact));
    }

    private static ProposePartyCorrection propose(long target, PartyDetails details) {
        return new ProposePartyCorrection(correction(1), party(1), target, details, "Gõ nhầm", List.of(), person(1));
    }
}
