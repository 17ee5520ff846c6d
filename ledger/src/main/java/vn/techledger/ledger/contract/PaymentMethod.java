package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.Share;

/**
 * One way in which the parties agreed to pay: Law 07/2017 Art. 27(2), Decree 76/2018 Art. 4(1); code list
 * {@code payment_methods}. Several of them are a mix (PAY_MIX).
 *
 * @param rate per cent of the base, only for what is paid as a share of one; null where unknown
 * @param base what the rate is taken of, as the contract defines it, where it departs from the decree's definition or
 *     narrows it; null where nothing was said
 * @param perUnit price of one unit produced, only for {@link Kind#PER_UNIT}
 */
public record PaymentMethod(
        Kind kind, @Nullable Share rate, @Nullable String base, Amount perUnit) {

    public enum Kind {
        /** Trả một lần, Art. 27(2)(a) (PAY_LUMP). */
        LUMP_SUM(false),
        /** Trả nhiều lần, Art. 27(2)(a) (PAY_INSTAL). */
        INSTALMENTS(false),
        /** Trả bằng hàng hóa, Art. 27(2)(a). */
        IN_KIND(false),
        /** Tính theo đơn vị sản phẩm, Decree 76/2018 Art. 4(1)(a). */
        PER_UNIT(false),
        /** Chuyển giá trị công nghệ thành vốn góp, Art. 27(2)(b) (PAY_EQUITY). */
        EQUITY(false),
        /** Phần trăm giá bán tịnh, Decree Art. 4(1)(c): invoiced sales less taxes, bought-in parts, packing, transport
         * and advertising (PAY_NETPRICE). */
        NET_SELLING_PRICE(true),
        /** Phần trăm doanh thu thuần, Decree Art. 4(1)(d): sales less discounts, rebates and returns (PAY_NETREV). */
        NET_REVENUE(true),
        /** Phần trăm lợi nhuận trước thuế, Decree Art. 4(1)(đ): net revenue less reasonable costs (PAY_PRETAX). */
        PRE_TAX_PROFIT(true),
        /** Phần trăm lợi nhuận sau thuế, where the parties agreed so, Decree Art. 4(1)(đ). */
        POST_TAX_PROFIT(true),
        /** Hình thức khác, Decree Art. 4(1)(e). */
        OTHER(false);

        private final boolean royalty;

        Kind(boolean royalty) {
            this.royalty = royalty;
        }

        /** Whether it is a share of what the taker earns, so that nothing is fixed at signing. */
        public boolean isRoyalty() {
            return royalty;
        }
    }
}
