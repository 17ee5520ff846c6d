package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.shared.Amount;

/** The amounts of a contract. A part that is left out is unknown; the total must be said, be it as unknown. */
public record AmountsBody(
        @Nullable AmountBody total,
        @Nullable AmountBody technology,
        @Nullable AmountBody other) {

    /** Plain digits, at most eighteen before the point: no exponent, no sign but a minus that is refused by name. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

    /** One amount: FIXED and ESTIMATED have a figure, OPEN and UNKNOWN have none. */
    public record AmountBody(
            @Schema(example = "FIXED") @Nullable String state,

            @Schema(description = "Plain decimal digits, as a text", example = "1250000000") @Nullable
            String amount,

            @Schema(description = "ISO 4217", example = "VND") @Nullable
            String currency) {

        /** Reads it, or tells what is wrong with it. */
        public Optional<Amount> read(String at, Violations violations) {
            var itsState = violations.oneOf(at + "/state", state, Amount.State.class);
            if (itsState.isEmpty()) {
                return Optional.empty();
            }
            if (!itsState.get().hasFigure()) {
                if (amount != null || currency != null) {
                    violations.add(
                            at + "/amount", "unwanted-figure", itsState.get().name());
                    return Optional.empty();
                }
                return Optional.of(new Amount(itsState.get(), null, null));
            }
            var unit = currency(at, violations);
            var figure = figure(at, violations);
            if (unit.isEmpty() || figure.isEmpty()) {
                return Optional.empty();
            }
            int decimals = unit.get().getDecimalPlaces();
            if (figure.get().scale() > decimals) {
                violations.add(at + "/amount", "too-many-decimals", unit.get().getCode(), Integer.toString(decimals));
                return Optional.empty();
            }
            return Optional.of(new Amount(
                    itsState.get(), figure.get().toPlainString(), unit.get().getCode()));
        }

        private Optional<CurrencyUnit> currency(String at, Violations violations) {
            if (currency == null) {
                violations.add(at + "/currency", "missing");
                return Optional.empty();
            }
            try {
                return Optional.of(CurrencyUnit.of(currency));
            } catch (IllegalCurrencyException unknown) {
                violations.add(at + "/currency", "unknown-currency", currency);
                return Optional.empty();
            }
        }

        private Optional<BigDecimal> figure(String at, Violations violations) {
            if (amount == null) {
                violations.add(at + "/amount", "missing");
                return Optional.empty();
            }
            if (!DECIMAL.matcher(amount).matches()) {
                violations.add(at + "/amount", "not-a-decimal", amount);
                return Optional.empty();
            }
            var figure = new BigDecimal(amount);
            if (figure.signum() < 0) {
                violations.add(at + "/amount", "negative", amount);
                return Optional.empty();
            }
            return Optional.of(figure);
        }
    }

    Optional<Amounts> read(String at, Violations violations) {
        if (total == null) {
            violations.add(at + "/total", "missing");
            return Optional.empty();
        }
        var whole = total.read(at + "/total", violations);
        var part = part(at + "/technology", technology, violations);
        var rest = part(at + "/other", other, violations);
        if (whole.isEmpty() || part.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        var contradiction = Amounts.contradiction(whole.get(), part.get(), rest.get());
        if (contradiction.isPresent()) {
            switch (contradiction.get()) {
                case CURRENCIES_DIFFER -> violations.add(at, "currencies-differ");
                case SUM_DIFFERS -> violations.add(at, "sum-differs");
                case PART_EXCEEDS_TOTAL -> violations.add(at, "part-exceeds-total");
            }
            return Optional.empty();
        }
        return Optional.of(new Amounts(whole.get(), part.get(), rest.get()));
    }

    private static Optional<Amount> part(String at, @Nullable AmountBody body, Violations violations) {
        return body == null ? Optional.of(Amount.UNKNOWN) : body.read(at, violations);
    }
}
