package vn.techledger.ledger.reference;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.Share;

/**
 * What an authority charges, in VND.
 *
 * @param percent of the contract's total, or null where the fee is not a share of it
 * @param least lower bound in whole VND; equal to {@code most} for a fixed fee
 * @param most upper bound in whole VND
 * @param article where it is set
 */
public record RegistrationFee(Occasion occasion, @Nullable Share percent, long least, long most, String article) {

    private static final int OF_A_HUNDRED = 2;

    /** @throws IllegalArgumentException for bounds that contradict each other */
    public RegistrationFee {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("a fee lies between its bounds");
        }
    }

    public enum Occasion {
        /** Đăng ký lần đầu. */
        REGISTRATION,
        /** Đăng ký gia hạn, sửa đổi, bổ sung. */
        AMENDMENT,
        /** Thẩm định công nghệ hạn chế chuyển giao. */
        APPROVAL
    }

    /**
     * The fee for a contract, exactly, in VND; nothing where it cannot be told: the total is not known, or is in a foreign
     * currency, of whose conversion the text says nothing.
     */
    public Optional<BigDecimal> of(Amount total) {
        if (least == most) {
            return Optional.of(BigDecimal.valueOf(least));
        }
        if (percent == null) {
            return Optional.empty();
        }
        return total.known()
                .filter(money -> money.getCurrencyUnit().equals(CurrencyUnit.of("VND")))
                .map(money -> money.getAmount()
                        .multiply(percent.percent())
                        .movePointLeft(OF_A_HUNDRED)
                        .max(BigDecimal.valueOf(least))
                        .min(BigDecimal.valueOf(most)));
    }
}
