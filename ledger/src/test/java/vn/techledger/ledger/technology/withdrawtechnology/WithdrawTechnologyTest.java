package vn.techledger.ledger.technology.withdrawtechnology;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.TechnologySamples.published;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.withdrawn;

class WithdrawTechnologyTest {

    private final WithdrawTechnologyState known = new WithdrawTechnologyState().on(registered(1));

    @Test
    void takesItOffTheMarket() {
        assertThat(known.decide(withdraw("2026-05"))).containsExactly(withdrawn(1));
        assertThat(known.on(published(1, "2025")).decide(withdraw("2026-05"))).containsExactly(withdrawn(1));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(withdrawn(1)).decide(withdraw("2026-05"))))
                .isEqualTo(Reason.TECHNOLOGY_WITHDRAWN);
    }

    @Test
    void refusesATechnologyThatIsNotThere() {
        assertThat(reason(() -> new WithdrawTechnologyState().decide(withdraw("2026"))))
                .isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
    }

    @Test
    void refusesADayBeforeItWasPublishedButNotOneThatMayLieAfter() {
        var published = known.on(published(1, "2026-06"));
        assertThat(reason(() -> published.decide(withdraw("2026-05")))).isEqualTo(Reason.WITHDRAWN_BEFORE_PUBLISHED);
        assertThat(published.decide(withdraw("2026"))).hasSize(1);
    }

    @Test
    void refusesADateInTheFuture() {
        assertThat(reason(() -> known.decide(withdraw("2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static WithdrawTechnology withdraw(String on) {
        return new WithdrawTechnology(technology(1), EffectiveDate.of(on), "đã bán", TODAY);
    }
}
