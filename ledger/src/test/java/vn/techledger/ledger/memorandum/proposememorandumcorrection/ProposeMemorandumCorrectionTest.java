package vn.techledger.ledger.memorandum.proposememorandumcorrection;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MemorandumSamples.fullMemorandumTerms;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumCorrected;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumEnded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumProposed;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.registered;

class ProposeMemorandumCorrectionTest {

    private static final MemorandumTerms WRONG = memorandumTerms("2025-03");
    private static final MemorandumTerms RIGHT = memorandumTerms("2025-04");

    private final ProposeMemorandumCorrectionState nothing =
            new ProposeMemorandumCorrectionState().on(enrolled(1)).on(enrolled(2));

    /** Memorandum 1 was recorded at position 5. */
    private final ProposeMemorandumCorrectionState known = on(nothing, 5, memorandumRecorded(1, WRONG));

    @Test
    void proposesWhatTheEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, RIGHT))).containsExactly(memorandumProposed(1, 1, 5, RIGHT));
    }

    @Test
    void correctsACorrection() {
        var fact = memorandumCorrected(1, 1, 5, RIGHT);
        var state = known.on(fact, RecordedEvents.of(8, fact));
        assertThat(state.decide(propose(2, 8, WRONG))).containsExactly(memorandumProposed(2, 1, 8, WRONG));
        assertThat(reason(() -> state.decide(propose(2, 5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(reason(() -> state.decide(propose(2, 8, RIGHT)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesAMemorandumThatIsNotThereAndTermsThatRestOnNothing() {
        assertThat(reason(() -> nothing.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.MEMORANDUM_UNKNOWN);
        assertThat(reason(() -> known.decide(propose(1, 5, fullMemorandumTerms()))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(reason(() -> known.on(enrolled(3)).on(registered(2)).decide(propose(1, 5, fullMemorandumTerms()))))
                .isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
    }

    @Test
    void refusesASigningAfterTheEnd() {
        var ended = known.on(memorandumEnded(1, "2025-05"));
        assertThat(ended.decide(propose(1, 5, RIGHT))).hasSize(1);
        assertThat(reason(() -> ended.decide(propose(1, 5, memorandumTerms("2025-06")))))
                .isEqualTo(Reason.ENDED_BEFORE_SIGNED);
    }

    private static ProposeMemorandumCorrection propose(int correction, long target, MemorandumTerms terms) {
        return new ProposeMemorandumCorrection(
                correction(correction), memorandum(1), target, terms, "typo", List.of(), person(1), TODAY);
    }

    private static ProposeMemorandumCorrectionState on(
            ProposeMemorandumCorrectionState state, long position, MemorandumRecorded fact) {
        return state.on(fact, RecordedEvents.of(position, fact));
    }
}
