package vn.techledger.ledger.contract.proposecorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.Samples.withSector;

class ProposeCorrectionTest {

    private static final ContractTerms WRONG = terms("HD-1", "VND 100");
    private static final ContractTerms RIGHT = terms("HD-1", "VND 200");

    private final ProposeCorrectionState nothing = new ProposeCorrectionState(
                    propose(1, 5, RIGHT).boundary())
            .on(enrolled(1))
            .on(enrolled(2));

    /** Contract 1 was recorded at position 5. */
    private final ProposeCorrectionState known = on(nothing, 5, recorded(1, WRONG));

    @Test
    void proposesWhatTheEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, RIGHT))).containsExactly(proposed(1, 1, 5, RIGHT));
    }

    @Test
    void proposesAgainWhatIsOnlyProposedSoFar() {
        assertThat(known.decide(propose(2, 5, RIGHT))).containsExactly(proposed(2, 1, 5, RIGHT));
    }

    @Test
    void correctsACorrection() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(state.decide(propose(2, 8, WRONG))).containsExactly(proposed(2, 1, 8, WRONG));
    }

    @Test
    void refusesAContractThatIsNotThere() {
        assertThat(reason(() -> nothing.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @Test
    void refusesATargetThatIsNotInForceAnyMore() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(propose(2, 5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesTheTermsThatAreInForceAlready() {
        assertThat(reason(() -> known.decide(propose(1, 5, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void saidTwiceIsRefusedOnceItTookEffect() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(reason(() -> state.decide(propose(1, 8, RIGHT)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesTheNumberOfAnotherContractButNotItsOwn() {
        var state = on(known, 6, recorded(2, terms("HD-2")));
        assertThat(reason(() -> state.decide(propose(1, 5, terms("HD-2"))))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
        assertThat(state.decide(propose(1, 5, RIGHT))).hasSize(1);
    }

    @Test
    void doesNotTakeAnotherContractOfTheSameNumberForItsOwn() {
        var state = on(on(known, 6, recorded(2, terms("HD-2"))), 7, corrected(2, 2, 6, terms("HD-3"), "HD-2"));
        assertThat(state.decide(propose(1, 5, terms("HD-2")))).containsExactly(proposed(1, 1, 5, terms("HD-2")));
    }

    @Test
    void refusesAPartyThatIsNotEnrolled() {
        var terms = terms("HD-1", "2024", List.of(party(1)), List.of(party(3)), List.of(), "VND 100", List.of());
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesASigningInTheFuture() {
        var terms = terms("HD-1", "2027", List.of(party(1)), List.of(party(2)), List.of(), "VND 100", List.of());
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.SIGNED_IN_THE_FUTURE);
    }

    @Test
    void refusesSectorsOfListsThatAreNotAdoptedAndCodesThatTheyDoNotHave() {
        var terms = withSector("HD-1", new SectorShare("VSIC", "2018", "M", null));
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.SECTOR_LIST_NOT_ADOPTED);
        var adopted = known.on(listAdopted(1));
        assertThat(reason(() -> adopted.decide(propose(1, 5, terms)))).isEqualTo(Reason.SECTOR_UNKNOWN);
        assertThat(adopted.on(entryProposed(1, "M")).decide(propose(1, 5, terms)))
                .hasSize(1);
    }

    private static ProposeCorrection propose(int correction, long target, ContractTerms terms) {
        return new ProposeCorrection(
                correction(correction), contract(1), target, terms, "typo", List.of(), person(1), TODAY);
    }

    private static ProposeCorrectionState on(ProposeCorrectionState state, long position, ContractRecorded fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }

    private static ProposeCorrectionState on(ProposeCorrectionState state, long position, ContractCorrected fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
