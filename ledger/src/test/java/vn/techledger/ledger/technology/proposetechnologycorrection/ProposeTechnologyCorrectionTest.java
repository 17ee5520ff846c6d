package vn.techledger.ledger.technology.proposetechnologycorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.technology.Owner;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.SCIENCE;
import static vn.techledger.ledger.testing.TechnologySamples.description;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.technologyCorrected;
import static vn.techledger.ledger.testing.TechnologySamples.technologyProposed;

class ProposeTechnologyCorrectionTest {

    private static final TechnologyDescription WRONG = description("Sấy hoa hòe");
    private static final TechnologyDescription RIGHT = description("Sấy hoa hồi");

    private final ProposeTechnologyCorrectionState nothing = new ProposeTechnologyCorrectionState().on(enrolled(1));

    /** Technology 1 was registered at position 5. */
    private final ProposeTechnologyCorrectionState known = on(nothing, 5, registered(1, WRONG));

    @Test
    void proposesWhatTheEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, RIGHT))).containsExactly(technologyProposed(1, 1, 5, RIGHT));
    }

    @Test
    void correctsACorrection() {
        var state = on(known, 8, technologyCorrected(1, 1, 5, RIGHT));
        assertThat(state.decide(propose(2, 8, WRONG))).containsExactly(technologyProposed(2, 1, 8, WRONG));
        assertThat(reason(() -> state.decide(propose(2, 5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(reason(() -> state.decide(propose(2, 8, RIGHT)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesATechnologyThatIsNotThere() {
        assertThat(reason(() -> nothing.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
    }

    @Test
    void refusesWhatRestsOnNothing() {
        var strangeOwner = description("T", List.of(new Owner(party(3), null)), List.of(), null);
        assertThat(reason(() -> known.decide(propose(1, 5, strangeOwner)))).isEqualTo(Reason.PARTY_UNKNOWN);
        var coded = description("T", List.of(), List.of(SCIENCE), null);
        assertThat(reason(() -> known.decide(propose(1, 5, coded)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        assertThat(known.on(listAdopted(1)).on(entryProposed(1, "M")).decide(propose(1, 5, coded)))
                .hasSize(1);
    }

    private static ProposeTechnologyCorrection propose(int correction, long target, TechnologyDescription to) {
        return new ProposeTechnologyCorrection(
                correction(correction), technology(1), target, to, "typo", List.of(), person(1));
    }

    private static ProposeTechnologyCorrectionState on(
            ProposeTechnologyCorrectionState state, long position, TechnologyRegistered fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    private static ProposeTechnologyCorrectionState on(
            ProposeTechnologyCorrectionState state, long position, TechnologyCorrected fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
