package vn.techledger.ledger.contract;

/** How much was recorded in error (ghi nhầm). */
public enum RetractionScope {
    /** The contract as a whole: it should never have been recorded. */
    CONTRACT,
    /** The change that is in force: what stood before it stands again. */
    LAST_CHANGE
}
