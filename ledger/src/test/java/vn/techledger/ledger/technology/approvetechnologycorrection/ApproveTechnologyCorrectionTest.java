package vn.techledger.ledger.technology.approvetechnologycorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.description;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.technologyCorrected;
import static vn.techledger.ledger.testing.TechnologySamples.technologyProposed;

class ApproveTechnologyCorrectionTest {

    private static final TechnologyDescription WRONG = description("Sấy hoa hòe");
    private static final TechnologyDescription RIGHT = description("Sấy hoa hồi");

    private final ApproveTechnologyCorrectionState nothing =
            new ApproveTechnologyCorrectionState(approve(1, 2).boundary());

    /** Technology 1 was registered at position 5; person 1 proposed correction 1 of it. */
    private final ApproveTechnologyCorrectionState known =
            on(nothing, 5, registered(1, WRONG)).on(technologyProposed(1, 1, 5, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, 2))).containsExactly(technologyCorrected(1, 1, 5, RIGHT));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesACorrectionThatNobodyProposedOrOfAnotherTechnology() {
        assertThat(reason(() -> on(nothing, 5, registered(1, WRONG)).decide(approve(1, 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
        var state = on(nothing, 5, registered(1, WRONG)).on(technologyProposed(1, 2, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = on(known, 8, technologyCorrected(1, 1, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        var state = on(known, 8, technologyCorrected(2, 1, 5, description("Sấy hoa")));
        assertThat(reason(() -> state.decide(approve(1, 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    private static ApproveTechnologyCorrection approve(int correction, int approver) {
        return new ApproveTechnologyCorrection(correction(correction), technology(1), person(approver));
    }

    private static ApproveTechnologyCorrectionState on(
            ApproveTechnologyCorrectionState state, long position, TechnologyRegistered fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    private static ApproveTechnologyCorrectionState on(
            ApproveTechnologyCorrectionState state, long position, TechnologyCorrected fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
