package vn.techledger.ledger.contract;

/** How the parties of a contract stand to each other: Law 07/2017 Art. 27(3), Decree 76/2018 Art. 4(2–3). */
public enum Relation {
    /** Các bên độc lập. */
    UNRELATED,
    /** Công ty mẹ – công ty con. */
    PARENT_SUBSIDIARY,
    /** Các bên có quan hệ liên kết khác. */
    RELATED,
    /** Không rõ. */
    UNKNOWN
}
