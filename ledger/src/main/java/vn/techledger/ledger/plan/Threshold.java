package vn.techledger.ledger.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What must be reached.
 *
 * @param value in the target's unit, as plain digits: {@code "15"} per cent a year, {@code "3"} networks
 */
public record Threshold(Comparison comparison, String value) {

    /** A plan that says "15 %" is content with 15; one that says "over 20 %" is not content with 20. */
    public enum Comparison {
        /** "15 %", "ít nhất": the value itself is enough. */
        AT_LEAST,
        /** "trên 20 %": strictly more. */
        MORE_THAN
    }

    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /** @throws IllegalArgumentException for another form than plain digits with at most six decimals */
    public Threshold {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plain decimal number with at most six decimals");
        }
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /** Whether a value, exact, satisfies it where {@code bound} stands for the threshold in the value's terms. */
    public boolean isSatisfied(BigDecimal value, BigDecimal bound) {
        int side = value.compareTo(bound);
        return comparison == Comparison.AT_LEAST ? side >= 0 : side > 0;
    }
}
