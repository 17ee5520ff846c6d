package vn.techledger.ledger.reference.proposeratecorrection;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.correct;
import static vn.techledger.ledger.testing.RateSamples.correctionProposed;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;

class ProposeRateCorrectionTest {

    /** A rate was adopted at position 7. */
    private final ProposeRateCorrectionState known = new ProposeRateCorrectionState()
            .on(rateAdopted(1, usd("24620")), RecordedEvents.of(7, rateAdopted(1, usd("24620"))));

    @Test
    void proposesWhatTheRateShouldHaveBeen() {
        assertThat(known.decide(correct(2, 7, usd("23979")))).containsExactly(correctionProposed(2, 7, usd("23979")));
    }

    @Test
    void refusesARateThatNobodyAdopted() {
        assertThat(reason(() -> new ProposeRateCorrectionState().decide(correct(2, 7, usd("23979")))))
                .isEqualTo(Reason.EXCHANGE_RATE_UNKNOWN);
    }

    @Test
    void refusesWhatIsNotInForceAnyMore() {
        var corrected = rateCorrected(3, 7, usd("24000"));
        var later = known.on(corrected, RecordedEvents.of(9, corrected));
        assertThat(reason(() -> later.decide(correct(2, 7, usd("23979")))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(later.decide(correct(2, 9, usd("23979")))).hasSize(1);
    }

    @Test
    void refusesToSayWhatIsSaidAlready() {
        assertThat(reason(() -> known.decide(correct(2, 7, usd("24620.00")))))
                .isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }
}
