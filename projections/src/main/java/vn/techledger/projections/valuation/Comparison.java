package vn.techledger.projections.valuation;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;

/**
 * What a valuation said, against what a contract agreed on. Pure. Decree 76/2018/NĐ-CP, Art. 4(2) and (3), asks for a
 * valuation where State capital or related parties are involved; no text sets a difference that is too much, so there is
 * no verdict.
 *
 * @param reason why nothing is computed, or why only the place in the range is; null where all is computed
 * @param against the amount of the contract that was compared
 * @param contractValue plain decimal digits, in {@code currency}
 * @param difference contract less point, plain decimal digits, exact
 * @param relative difference by point, six decimals, HALF_EVEN; null also where the point is zero
 * @param place where the contract lies, against the range
 */
public record Comparison(
        @Nullable Reason reason,
        @Nullable Against against,
        @Nullable String currency,
        @Nullable String contractValue,
        @Nullable String difference,
        @Nullable String relative,
        @Nullable Place place,
        List<Flag> flags) {

    private static final int DECIMALS = 6;

    public Comparison {
        flags = List.copyOf(flags);
    }

    /** Why something is not computable; nothing is guessed instead. */
    public enum Reason {
        /** The contract was declared invalid: it never took effect (Civil Code 91/2015/QH13, Art. 131(1)). */
        CONTRACT_INVALID,
        /** The contract should not have been recorded. */
        CONTRACT_RECORDED_IN_ERROR,
        /** The valuation says no value. */
        VALUATION_UNKNOWN,
        /** The valuation says a range and no point: no middle is invented. */
        NO_POINT_VALUE,
        /** The contract's amounts are open or unknown. */
        CONTRACT_AMOUNT_UNKNOWN,
        /** They are in different currencies, and no valuation converts. */
        CURRENCIES_DIFFER,
        /** The contract transfers several technologies, of which one was valued. */
        SEVERAL_TECHNOLOGIES
    }

    /** Which amount of the contract. */
    public enum Against {
        /** What is paid for the technology. */
        TECHNOLOGY,
        /** The total, since the part for the technology is not known. */
        TOTAL
    }

    /** Against the range. */
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    /** What is remarkable about the order in time. */
    public enum Flag {
        /** The valuation had expired when the contract was signed. */
        EXPIRED_AT_SIGNING,
        /** The valuation is of a date after the signing. */
        VALUED_AFTER_SIGNING
    }

    /** Compares a valuation with what a contract says now; what it was signed for may have been amended. */
    public static Comparison of(Valuation valuation, Agreement agreement) {
        var flags = flags(valuation, agreement.signed());
        if (agreement.voided()) {
            return notComputable(
                    agreement.retracted() ? Reason.CONTRACT_RECORDED_IN_ERROR : Reason.CONTRACT_INVALID, flags);
        }
        var terms = agreement.terms();
        if (valuation.subject().technology() != null
                && terms.transfer().technologies().size() > 1) {
            return notComputable(Reason.SEVERAL_TECHNOLOGIES, flags);
        }
        var technology = terms.amounts().technology().known();
        var agreed = technology.or(() -> terms.amounts().total().known());
        var range = valuation.range();
        var valued = Stream.of(range.point(), range.low(), range.high())
                .flatMap(amount -> amount.known().stream())
                .findFirst();
        if (valued.isEmpty()) {
            return notComputable(Reason.VALUATION_UNKNOWN, flags);
        }
        if (agreed.isEmpty()) {
            return notComputable(Reason.CONTRACT_AMOUNT_UNKNOWN, flags);
        }
        if (!agreed.get().isSameCurrency(valued.get())) {
            return notComputable(Reason.CURRENCIES_DIFFER, flags);
        }
        return computed(range, agreed.get(), technology.isPresent() ? Against.TECHNOLOGY : Against.TOTAL, flags);
    }

    private static Comparison computed(ValueRange range, Money agreed, Against against, List<Flag> flags) {
        var point = range.point().known();
        var difference = point.map(agreed::minus);
        var relative = point.filter(value -> !value.isZero())
                .map(value -> agreed.minus(value)
                        .getAmount()
                        .divide(value.getAmount(), DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString());
        return new Comparison(
                point.isEmpty() ? Reason.NO_POINT_VALUE : null,
                against,
                agreed.getCurrencyUnit().getCode(),
                agreed.getAmount().toPlainString(),
                difference.map(money -> money.getAmount().toPlainString()).orElse(null),
                relative.orElse(null),
                place(range, agreed),
                flags);
    }

    private static @Nullable Place place(ValueRange range, Money agreed) {
        var low = range.low().known();
        var high = range.high().known();
        if (low.filter(agreed::isLessThan).isPresent()) {
            return Place.BELOW;
        }
        if (high.filter(agreed::isGreaterThan).isPresent()) {
            return Place.ABOVE;
        }
        return low.isPresent() && high.isPresent() ? Place.WITHIN : null;
    }

    private static List<Flag> flags(Valuation valuation, EffectiveDate signed) {
        var flags = EnumSet.noneOf(Flag.class);
        var conduct = valuation.conduct();
        if (conduct.expires() != null && conduct.expires().isWhollyBefore(signed)) {
            flags.add(Flag.EXPIRED_AT_SIGNING);
        }
        if (signed.isWhollyBefore(conduct.date())) {
            flags.add(Flag.VALUED_AFTER_SIGNING);
        }
        return List.copyOf(flags);
    }

    private static Comparison notComputable(Reason reason, List<Flag> flags) {
        return new Comparison(reason, null, null, null, null, null, null, flags);
    }
}
