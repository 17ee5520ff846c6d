package vn.techledger.ledger.performance;

/** What a royalty is a percentage of (Decree 76/2018/NĐ-CP, Art. 4(1)). */
public enum RoyaltyBase {
    /** Giá bán tịnh (Art. 4(1)(c)). */
    NET_PRICE,
    /** Doanh thu thuần (Art. 4(1)(d)). */
    NET_REVENUE,
    /** Lợi nhuận trước thuế (Art. 4(1)(đ)). */
    PRE_TAX_PROFIT,
    /** Lợi nhuận sau thuế, where the parties agreed to it (Art. 4(1)(đ)). */
    POST_TAX_PROFIT
}
