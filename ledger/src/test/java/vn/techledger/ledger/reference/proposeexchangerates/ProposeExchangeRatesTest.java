package vn.techledger.ledger.reference.proposeexchangerates;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.propose;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateProposed;
import static vn.techledger.ledger.testing.RateSamples.ratesProposed;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;

class ProposeExchangeRatesTest {

    private static final ExchangeRate NEXT_DAY = new ExchangeRate("USD", DAY.plusDays(1), "24630");

    private final ProposeExchangeRatesState nothing = new ProposeExchangeRatesState();

    @Test
    void proposesATableWithOneFactForEachRate() {
        assertThat(nothing.decide(propose(1, List.of(usd("24620"), NEXT_DAY))))
                .containsExactly(ratesProposed(1, 2), rateProposed(1, usd("24620")), rateProposed(1, NEXT_DAY));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(nothing.decide(propose(2, List.of(usd("24620"))))).hasSize(2);
    }

    @Test
    void refusesADayThatHasARateAndTakesItsNeighbours() {
        var known = nothing.on(rateAdopted(1, usd("24620")));
        var refused = refusal(() -> known.decide(propose(2, List.of(NEXT_DAY, usd("24620")))));
        assertThat(refused.reason()).isEqualTo(Reason.EXCHANGE_RATE_ALREADY_ADOPTED);
        assertThat(refused.details()).containsEntry("pointer", "/rates/1").containsEntry("value", "USD 2024-03-15");
        assertThat(known.decide(propose(2, List.of(NEXT_DAY)))).hasSize(2);
        assertThat(known.decide(propose(2, List.of(new ExchangeRate("EUR", DAY, "1")))))
                .hasSize(2);
    }

    @Test
    void refusesTheRateOfADayToCome() {
        var today = new ExchangeRate("USD", TODAY, "1");
        var tomorrow = new ExchangeRate("USD", TODAY.plusDays(1), "1");
        assertThat(nothing.decide(propose(1, List.of(today)))).hasSize(2);
        assertThat(reason(() -> nothing.decide(propose(1, List.of(tomorrow)))))
                .isEqualTo(Reason.EXCHANGE_RATE_OF_A_FUTURE_DAY);
    }
}
