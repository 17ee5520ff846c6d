package vn.techledger.ledger.party.approvepartycorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.changed;
import static vn.techledger.ledger.testing.PartySamples.enrolledWith;
import static vn.techledger.ledger.testing.PartySamples.partyCorrected;
import static vn.techledger.ledger.testing.PartySamples.partyCorrectionProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class ApprovePartyCorrectionTest {

    private static final PartyDetails WRONG = PartyDetails.named("Vien A", "VN");
    private static final PartyDetails RIGHT = PartyDetails.named("Viện A", "VN");

    /** Party 1 was enrolled at position 5; person 1 proposed correction 1 of it. */
    private final ApprovePartyCorrectionState known = new ApprovePartyCorrectionState(
                    approve(1, 2).boundary())
            .on(enrolledWith(1, WRONG), RecordedEvents.of(5, enrolledWith(1, WRONG)))
            .on(partyCorrectionProposed(1, 1, 5, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, 2))).containsExactly(partyCorrected(1, 1, 5, RIGHT));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesWhatNobodyProposedAndWhatIsOfAnotherParty() {
        assertThat(reason(() -> new ApprovePartyCorrectionState(approve(1, 2).boundary()).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(2, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var fact = partyCorrected(1, 1, 5, RIGHT);
        assertThat(reason(() -> known.on(fact, RecordedEvents.of(7, fact)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherFactOvertook() {
        var twin = partyCorrected(2, 1, 5, RIGHT);
        assertThat(reason(() -> known.on(twin, RecordedEvents.of(7, twin)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var change = changed(1, RIGHT);
        assertThat(reason(() -> known.on(change, RecordedEvents.of(7, change)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private static ApprovePartyCorrection approve(int party, int approver) {
        return new ApprovePartyCorrection(correction(1), party(party), person(approver));
    }
}
