package vn.techledger.ledger.reference.adoptexchangerates;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateProposed;
import static vn.techledger.ledger.testing.RateSamples.ratesProposed;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class AdoptExchangeRatesTest {

    private static final ExchangeRate EUR = new ExchangeRate("EUR", DAY, "26000");

    private final AdoptExchangeRatesState known = new AdoptExchangeRatesState()
            .on(ratesProposed(1, 2))
            .on(rateProposed(1, usd("24620")))
            .on(rateProposed(1, EUR));

    @Test
    void adoptsEveryRateThatAnotherPersonProposed() {
        assertThat(known.decide(adopt(2))).containsExactly(rateAdopted(1, usd("24620")), rateAdopted(1, EUR));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(adopt(1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesATableThatNobodyProposed() {
        assertThat(reason(() -> new AdoptExchangeRatesState().decide(adopt(2))))
                .isEqualTo(Reason.EXCHANGE_RATES_PROPOSAL_UNKNOWN);
    }

    @Test
    void refusesWhoDoesNotNameTheRatesOfTheTable() {
        var fewer = new AdoptExchangeRates(proposal(1), Set.of(USD), person(2));
        assertThat(reason(() -> known.decide(fewer))).isEqualTo(Reason.EXCHANGE_RATES_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var adopted = known.on(rateAdopted(1, usd("24620"))).on(rateAdopted(1, EUR));
        assertThat(reason(() -> adopted.decide(adopt(2)))).isEqualTo(Reason.EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED);
    }

    @Test
    void ofTwoTablesWithOneDayOneIsAdopted() {
        assertThat(reason(() -> known.on(rateAdopted(7, EUR)).decide(adopt(2))))
                .isEqualTo(Reason.EXCHANGE_RATE_ALREADY_ADOPTED);
        var neighbour = new ExchangeRate("EUR", DAY.plusDays(1), "1");
        assertThat(known.on(rateAdopted(7, neighbour)).decide(adopt(2))).hasSize(2);
    }

    private static AdoptExchangeRates adopt(int approver) {
        return new AdoptExchangeRates(proposal(1), Set.of(USD, new RateKey("EUR", DAY)), person(approver));
    }
}
