package vn.techledger.ledger.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money of a deal, or the reason why there is none. Exact, never negative, in the currency of the deal
 * with as many decimals as ISO 4217 gives it.
 *
 * @param amount plain decimal digits with all of the currency's decimals: {@code "1250000000"} VND, {@code "12.50"} USD
 * @param currency ISO 4217 code; null exactly when the amount is
 */
public record Amount(
        State state, @Nullable String amount, @Nullable String currency) {

    public enum State {
        /** Agreed and final (giá trị cố định). */
        FIXED,
        /** A best guess, as with royalties and framework contracts (giá trị ước tính). */
        ESTIMATED,
        /** Left open by the parties, to be determined later (chưa xác định). */
        OPEN,
        /** Not known to whoever recorded it (không rõ). */
        UNKNOWN;

        public boolean hasFigure() {
            return this == FIXED || this == ESTIMATED;
        }
    }

    public static final Amount UNKNOWN = new Amount(State.UNKNOWN, null, null);

    /** {@link BigDecimal} also takes exponents and the digits of every script: one amount would have many forms. */
    private static final Pattern FORM = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** @throws IllegalArgumentException for a figure where the state has none, or none where it has one */
    public Amount {
        if (state.hasFigure() != (amount != null) || state.hasFigure() != (currency != null)) {
            throw new IllegalArgumentException(
                    state.hasFigure()
                            ? "a fixed or estimated amount has a figure and a currency"
                            : "an open or unknown amount has no figure");
        }
        if (amount != null) {
            var money = money(amount, currency);
            if (money.isNegative()) {
                throw new IllegalArgumentException("an amount is never negative");
            }
            amount = money.getAmount().toPlainString();
        }
    }

    public static Amount of(State state, Money money) {
        return new Amount(
                state,
                money.getAmount().toPlainString(),
                money.getCurrencyUnit().getCode());
    }

    /** The figure, where there is one. */
    public Optional<Money> known() {
        return amount == null || currency == null ? Optional.empty() : Optional.of(money(amount, currency));
    }

    private static Money money(String amount, @Nullable String currency) {
        if (!FORM.matcher(amount).matches()) {
            throw new IllegalArgumentException("not a plain decimal number");
        }
        try {
            return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
        } catch (ArithmeticException moreDecimalsThanTheCurrencyHas) {
            throw new IllegalArgumentException(
                    moreDecimalsThanTheCurrencyHas.getMessage(), moreDecimalsThanTheCurrencyHas);
        }
    }
}
