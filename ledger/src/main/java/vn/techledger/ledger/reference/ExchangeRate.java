package vn.techledger.ledger.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of a foreign currency was worth on a day. Its identity is the currency with the day.
 *
 * @param currency ISO 4217 code, not VND
 * @param day in Asia/Ho_Chi_Minh
 * @param rate VND for one unit, plain decimal digits without trailing zeros after the point: {@code 24620.5}
 */
public record ExchangeRate(String currency, LocalDate day, String rate) {

    /** The currency that values are shown in. */
    public static final String HOME = "VND";

    /** As many digits as any published rate has; a slip of the finger has more. */
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");

    /** @throws IllegalArgumentException for a currency that is unknown or VND, and for a rate that is no rate */
    public ExchangeRate {
        if (CurrencyUnit.of(currency).getCode().equals(HOME)) {
            throw new IllegalArgumentException("VND has no rate");
        }
        if (!FORM.matcher(rate).matches()) {
            throw new IllegalArgumentException("not a plain decimal number of at most 9 digits and 12 decimals");
        }
        var number = new BigDecimal(rate);
        if (number.signum() == 0) {
            throw new IllegalArgumentException("a rate is above zero");
        }
        rate = plain(number);
    }

    /** 100 and 100.00 are one rate, so they are written in one way. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Currency and day, as they identify it. */
    public RateKey key() {
        return new RateKey(currency, day);
    }
}
