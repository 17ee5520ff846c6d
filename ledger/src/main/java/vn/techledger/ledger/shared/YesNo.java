package vn.techledger.ledger.shared;

/** An answer, or that nobody gave one. */
public enum YesNo {
    /** Có. */
    YES,
    /** Không. */
    NO,
    /** Không rõ. */
    UNKNOWN
}
