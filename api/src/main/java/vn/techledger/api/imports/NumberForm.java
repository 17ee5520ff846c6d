package vn.techledger.api.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes numbers: digits, in threes where there is a grouping character, and a decimal separator. Nothing is
 * rounded, and exponents are refused.
 */
final class NumberForm {

    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.,]+[eE][+-]?[0-9]+");
    private final Pattern form;
    private final char decimal;
    private final @Nullable Character grouping;

    NumberForm(char decimal, @Nullable Character grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        var whole = grouping == null
                ? "[0-9]+"
                : "(?:[0-9]+|[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(grouping)) + "[0-9]{3})+)";
        this.form = Pattern.compile("-?" + whole + "(?:" + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?");
    }

    /** @throws Unreadable when the text is no number of this form */
    BigDecimal read(String text) throws Unreadable {
        if (!form.matcher(text).matches()) {
            throw new Unreadable(
                    EXPONENT.matcher(text).matches() ? ImportReason.NUMBER_EXPONENT : ImportReason.NUMBER_FORM);
        }
        var plain = grouping == null ? text : text.replace(grouping.toString(), "");
        return new BigDecimal(plain.replace(decimal, '.'));
    }

    /**
     * The number without decimals beyond the given ones, which must all be zeros.
     *
     * @throws Unreadable when one of them is not
     */
    static BigDecimal exactly(BigDecimal number, int decimals) throws Unreadable {
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new Unreadable(ImportReason.TOO_MANY_DECIMALS);
        }
        return number.setScale(decimals);
    }

    /** A value that is no number, with the reason. */
    static final class Unreadable extends Exception {

        private final ImportReason reason;

        Unreadable(ImportReason reason) {
            super(reason.code());
            this.reason = reason;
        }

        ImportReason reason() {
            return reason;
        }
    }
}
