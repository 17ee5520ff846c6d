package vn.techledger.ledger.valuation;

/** How a value was found (cách tiếp cận): Circular 39/2014/TT-BKHCN, Arts 6 and 10 to 12. */
public enum Approach {
    /** Chi phí. */
    COST,
    /** Thị trường. */
    MARKET,
    /** Thu nhập. */
    INCOME
}
