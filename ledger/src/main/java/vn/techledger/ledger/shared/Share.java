package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A share in a deal, in per cent, above 0 and at most 100, with at most six decimals. */
public record Share(BigDecimal percent) {

    public static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int DECIMALS = 6;
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

    public Share {
        if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("a share lies above 0 and at most at 100 per cent");
        }
        percent = percent.stripTrailingZeros();
        if (percent.scale() > DECIMALS) {
            throw new IllegalArgumentException("a share has at most six decimals");
        }
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }

    /** @throws IllegalArgumentException for another form than plain decimals, or a value out of range */
    @JsonCreator
    public static Share of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number with at most six decimals");
        }
        return new Share(new BigDecimal(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
