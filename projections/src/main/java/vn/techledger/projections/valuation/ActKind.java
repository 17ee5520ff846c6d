package vn.techledger.projections.valuation;

/** Which of the three acts. */
public enum ActKind {
    /** Đánh giá. */
    ASSESSMENT,
    /** Thẩm định giá. */
    VALUATION,
    /** Giám định. */
    INSPECTION
}
