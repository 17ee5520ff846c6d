package vn.techledger.ledger.need.withdrawneed;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.NeedSamples.need;
import static vn.techledger.ledger.testing.NeedSamples.needRegistered;
import static vn.techledger.ledger.testing.NeedSamples.needWithdrawn;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;

class WithdrawNeedTest {

    private final WithdrawNeedState known = new WithdrawNeedState().on(needRegistered(1, "2025-03"));

    @Test
    void withdrawsIt() {
        assertThat(known.decide(withdraw("2026"))).containsExactly(needWithdrawn(1, "2026"));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(needWithdrawn(1, "2026")).decide(withdraw("2026"))))
                .isEqualTo(Reason.NEED_ALREADY_WITHDRAWN);
    }

    @Test
    void refusesANeedThatIsNotThereAndDatesThatCannotBe() {
        assertThat(reason(() -> new WithdrawNeedState().decide(withdraw("2026"))))
                .isEqualTo(Reason.NEED_UNKNOWN);
        assertThat(reason(() -> known.decide(withdraw("2025-02")))).isEqualTo(Reason.NEED_WITHDRAWN_BEFORE_STATED);
        assertThat(reason(() -> known.decide(withdraw("2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static WithdrawNeed withdraw(String on) {
        return new WithdrawNeed(need(1), EffectiveDate.of(on), "đã mua", TODAY);
    }
}
