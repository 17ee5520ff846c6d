package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.adoptexchangerates.AdoptExchangeRates;
import vn.techledger.ledger.reference.approveratecorrection.ApproveRateCorrection;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.reference.event.ExchangeRateCorrectionProposed;
import vn.techledger.ledger.reference.event.ExchangeRateProposed;
import vn.techledger.ledger.reference.event.ExchangeRatesProposed;
import vn.techledger.ledger.reference.proposeexchangerates.ProposeExchangeRates;
import vn.techledger.ledger.reference.proposeratecorrection.ProposeRateCorrection;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Facts about exchange rates, for the tests that look at every fact. */
public final class RateSamples {

    public static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    public static final RateKey USD = new RateKey("USD", DAY);

    private RateSamples() {}

    /** VND for a dollar on {@link #DAY}. */
    public static ExchangeRate usd(String rate) {
        return new ExchangeRate("USD", DAY, rate);
    }

    public static ExchangeRatesProposed ratesProposed(int proposal, int entries) {
        return new ExchangeRatesProposed(proposal(proposal), "NHNN", "central-rate/1", "QĐ 1", entries, person(1));
    }

    public static ExchangeRateProposed rateProposed(int proposal, ExchangeRate rate) {
        return new ExchangeRateProposed(proposal(proposal), rate.currency(), rate.day(), rate.rate());
    }

    public static ExchangeRateAdopted rateAdopted(int proposal, ExchangeRate rate) {
        return new ExchangeRateAdopted(
                proposal(proposal), rate.currency(), rate.day(), rate.rate(), "NHNN", person(1), person(2));
    }

    public static ExchangeRateCorrectionProposed correctionProposed(int proposal, long target, ExchangeRate rate) {
        return new ExchangeRateCorrectionProposed(
                proposal(proposal), rate.currency(), rate.day(), target, rate.rate(), "NHNN", "Gõ nhầm", person(1));
    }

    public static ExchangeRateCorrected rateCorrected(int proposal, long target, ExchangeRate rate) {
        return new ExchangeRateCorrected(
                proposal(proposal), rate.currency(), rate.day(), target, rate.rate(), "NHNN", person(1), person(2));
    }

    /** What a fact of {@link #DAY} freezes when that rate was adopted at that position. */
    public static FrozenRate frozen(String rate, long adopted) {
        return new FrozenRate("USD", DAY, rate, "NHNN", adopted);
    }

    /** The same as somebody proposes it for one fact. */
    public static ProposedRate proposed(String rate) {
        return new ProposedRate(usd(rate), "NHNN", "Tỷ giá của ngày làm việc liền trước");
    }

    public static ProposeExchangeRates propose(int proposal, List<ExchangeRate> rates) {
        return new ProposeExchangeRates(proposal(proposal), "NHNN", "central-rate/1", "QĐ 1", rates, person(1), TODAY);
    }

    public static ProposeRateCorrection correct(int proposal, long target, ExchangeRate rate) {
        return new ProposeRateCorrection(proposal(proposal), rate, target, "NHNN", "Gõ nhầm", person(1));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                ratesProposed(1, 1),
                rateProposed(1, usd("24620.5")),
                rateAdopted(1, usd("24620.5")),
                correctionProposed(2, 7, usd("23979")),
                rateCorrected(2, 7, usd("23979")));
    }

    /** A command of each slice. */
    public static List<Object> commands() {
        return List.of(
                propose(1, List.of(usd("24620"))),
                new AdoptExchangeRates(proposal(1), Set.of(USD), person(2)),
                correct(2, 7, usd("23979")),
                new ApproveRateCorrection(proposal(1), USD, person(2)));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                ratesProposed(1, 1),
                rateProposed(1, usd("24620")),
                rateAdopted(1, usd("24620")),
                correctionProposed(1, 7, usd("23979")),
                rateCorrected(1, 7, usd("23979")));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        var next = new ExchangeRate("USD", DAY.plusMonths(1), "1");
        return List.of(
                ratesProposed(9, 1),
                rateProposed(9, usd("1")),
                rateAdopted(9, next),
                rateAdopted(9, new ExchangeRate("EUR", DAY, "1")),
                correctionProposed(9, 7, next),
                rateCorrected(9, 7, next));
    }
}
