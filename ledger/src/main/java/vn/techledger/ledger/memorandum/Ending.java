package vn.techledger.ledger.memorandum;

/** How a memorandum came to its end before it expired. */
public enum Ending {
    /** The parties ended it, or did what it foresaw. */
    ENDED,
    /** One of them withdrew. */
    WITHDRAWN
}
