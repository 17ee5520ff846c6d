package vn.techledger.ledger.publication;

/** How settled a published figure is, from least to most (Decree 94/2022/NĐ-CP, Art. 5, says so of GDP). */
public enum Vintage {
    /** Ước tính. */
    ESTIMATE,
    /** Sơ bộ. */
    PRELIMINARY,
    /** Chính thức. */
    FINAL
}
