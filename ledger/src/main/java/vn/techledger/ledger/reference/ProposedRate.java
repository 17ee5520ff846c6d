package vn.techledger.ledger.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

import static vn.techledger.ledger.shared.Reason.AMOUNT_NEEDS_NO_RATE;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_OF_A_FUTURE_DAY;
import static vn.techledger.ledger.shared.Reason.RATE_ALREADY_FROZEN;
import static vn.techledger.ledger.shared.Reason.RATE_CURRENCY_DIFFERS;
import static vn.techledger.ledger.shared.Reason.RATE_DIFFERS_FROM_ADOPTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * The rate that one person proposes to value a fact with, because none was adopted for its day when it was recorded, or
 * nobody knows its day. Pure; the one place of the rules that contracts and payments share.
 *
 * @param source who published it
 * @param citation where it stands, and why it is the right one for this fact
 */
public record ProposedRate(ExchangeRate rate, String source, String citation) {

    /**
     * Refuses a rate that values nothing.
     *
     * @param currency of the amounts of the fact, or null where none is known
     * @param frozen the rate that the fact is valued with already, or null
     * @param today the day in Asia/Ho_Chi_Minh
     */
    public void check(@Nullable String currency, @Nullable FrozenRate frozen, LocalDate today) {
        unless(
                currency != null && !currency.equals(ExchangeRate.HOME),
                AMOUNT_NEEDS_NO_RATE,
                "/currency",
                rate.currency());
        unless(frozen == null, RATE_ALREADY_FROZEN, "/target", rate.key());
        unless(currency.equals(rate.currency()), RATE_CURRENCY_DIFFERS, "/currency", rate.currency());
        unless(!rate.day().isAfter(today), EXCHANGE_RATE_OF_A_FUTURE_DAY, "/day", rate.key());
    }

    /** Refuses another rate than the one that is adopted for its currency and day. */
    public void checkAdopted(KnownRates known) {
        boolean differs = known.find(rate.key())
                .filter(adopted -> !adopted.rate().equals(rate.rate()))
                .isPresent();
        unless(!differs, RATE_DIFFERS_FROM_ADOPTED, "/rate", rate.rate());
    }

    /** What a fact freezes with it: no table of rates adopted it, so that it quotes the proposal. */
    public FrozenRate frozen(long proposed) {
        return new FrozenRate(rate.currency(), rate.day(), rate.rate(), source, proposed);
    }
}
