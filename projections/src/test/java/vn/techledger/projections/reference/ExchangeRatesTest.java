package vn.techledger.projections.reference;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.RateSamples.correctionProposed;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.rateProposed;
import static vn.techledger.ledger.testing.RateSamples.ratesProposed;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Samples.proposal;

class ExchangeRatesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ExchangeRate EUR = new ExchangeRate("EUR", DAY, "26000");

    private final ExchangeRates rates = new ExchangeRates(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRateIsInForceOnceItIsAdoptedAndUntilItIsCorrected() {
        var facts = Facts.log(List.of(
                ratesProposed(1, 2),
                rateProposed(1, usd("24620")),
                rateProposed(1, EUR),
                rateAdopted(1, usd("24620")),
                rateAdopted(1, EUR),
                correctionProposed(2, 4, usd("23979")),
                correctionProposed(3, 4, usd("24000")),
                rateCorrected(2, 4, usd("23979"))));

        Feed.rebuild(DATABASE.application(), rates, facts.subList(0, 3), 100);
        assertThat(rates.inForce(USD)).isEmpty();
        assertThat(rates.rates(proposal(1))).containsExactly(usd("24620"), EUR);
        assertThat(rates.find(proposal(1)).orElseThrow().adoptedPosition()).isNull();

        Feed.apply(DATABASE.application(), rates, facts.subList(0, 7), 2);
        assertThat(rates.inForce(USD).orElseThrow().rate()).isEqualTo(usd("24620"));
        assertThat(rates.find(proposal(1)).orElseThrow().adoptedPosition()).isEqualTo(4);
        assertThat(rates.list(null, null, 0, 10)).hasSize(2);
        assertThat(rates.list("EUR", null, 0, 10)).hasSize(1);
        assertThat(rates.list("EUR", DAY.plusDays(1), 0, 10)).isEmpty();
        assertThat(rates.list(null, DAY, 4, 10)).hasSize(1);

        Feed.apply(DATABASE.application(), rates, facts, 2);
        var now = rates.inForce(USD).orElseThrow();
        assertThat(now.rate()).isEqualTo(usd("23979"));
        assertThat(now.position()).isEqualTo(8);
        assertThat(now.replaces()).isEqualTo(4);
        assertThat(rates.list("USD", DAY, 0, 10)).containsExactly(now);
        assertThat(rates.corrections(USD))
                .extracting(ExchangeRates.Correction::approvedPosition)
                .containsExactly(8L, null);
    }
}
