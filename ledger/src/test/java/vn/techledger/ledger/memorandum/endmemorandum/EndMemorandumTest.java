package vn.techledger.ledger.memorandum.endmemorandum;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumCorrected;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumEnded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;

class EndMemorandumTest {

    private final EndMemorandumState known =
            new EndMemorandumState().on(memorandumRecorded(1, memorandumTerms("2025-03")));

    @Test
    void endsIt() {
        assertThat(known.decide(end("2026-01"))).containsExactly(memorandumEnded(1, "2026-01"));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(memorandumEnded(1, "2026")).decide(end("2026-01"))))
                .isEqualTo(Reason.MEMORANDUM_ALREADY_ENDED);
    }

    @Test
    void refusesAMemorandumThatIsNotThere() {
        assertThat(reason(() -> new EndMemorandumState().decide(end("2026")))).isEqualTo(Reason.MEMORANDUM_UNKNOWN);
    }

    @Test
    void refusesAnEndBeforeTheSigningInForceAndOneInTheFuture() {
        assertThat(reason(() -> known.decide(end("2025-02")))).isEqualTo(Reason.ENDED_BEFORE_SIGNED);
        var corrected = known.on(memorandumCorrected(1, 1, 1, memorandumTerms("2025-01")));
        assertThat(corrected.decide(end("2025-02"))).hasSize(1);
        assertThat(reason(() -> known.decide(end("2026-12")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static EndMemorandum end(String on) {
        return new EndMemorandum(memorandum(1), Ending.WITHDRAWN, EffectiveDate.of(on), "đổi ý", TODAY);
    }
}
