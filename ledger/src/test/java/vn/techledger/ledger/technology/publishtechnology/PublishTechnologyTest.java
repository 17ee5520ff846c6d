package vn.techledger.ledger.technology.publishtechnology;

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

class PublishTechnologyTest {

    private final PublishTechnologyState known = new PublishTechnologyState().on(registered(1));

    @Test
    void offersItToTheMarket() {
        assertThat(known.decide(publish("2025-10"))).containsExactly(published(1, "2025-10"));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(published(1, "2025")).decide(publish("2025-10"))))
                .isEqualTo(Reason.TECHNOLOGY_ALREADY_PUBLISHED);
    }

    @Test
    void refusesATechnologyThatIsNotThereOrWithdrawn() {
        assertThat(reason(() -> new PublishTechnologyState().decide(publish("2025"))))
                .isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(reason(() -> known.on(withdrawn(1)).decide(publish("2025")))).isEqualTo(Reason.TECHNOLOGY_WITHDRAWN);
    }

    @Test
    void refusesADateInTheFutureButNotAYearThatHasBegun() {
        assertThat(reason(() -> known.decide(publish("2026-11-24")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(known.decide(publish("2026"))).hasSize(1);
    }

    private static PublishTechnology publish(String on) {
        return new PublishTechnology(technology(1), EffectiveDate.of(on), "Techmart Lạng Sơn 2025", TODAY);
    }
}
