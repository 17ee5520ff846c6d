package vn.techledger.ledger.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The exchange rate that a fact was valued with, frozen in it: history is never valued again.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param day the day whose rate it is, in Asia/Ho_Chi_Minh
 * @param rate VND for one unit of the currency, plain decimal digits
 * @param source who published it
 * @param adopted position of the event that adopted it for its day, or, where none did, of the proposal by which two persons
 *     determined it for this fact alone
 */
public record FrozenRate(String currency, LocalDate day, String rate, String source, long adopted) {

    /**
     * What an amount is worth in VND: the exact product, rounded once to whole dong, half to even.
     *
     * @throws IllegalArgumentException when the amount is in another currency than the rate
     */
    public Money value(Money amount) {
        if (!amount.getCurrencyUnit().getCode().equals(currency)) {
            throw new IllegalArgumentException("a rate of " + currency + " does not value " + amount);
        }
        var product = amount.getAmount().multiply(new BigDecimal(rate));
        return Money.of(CurrencyUnit.of(ExchangeRate.HOME), product, RoundingMode.HALF_EVEN);
    }
}
