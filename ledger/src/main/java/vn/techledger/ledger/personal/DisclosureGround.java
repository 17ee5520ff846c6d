package vn.techledger.ledger.personal;

/** Why a personal value is shown to somebody; the reference beside it names the file. */
public enum DisclosureGround {
    /** An audit or inspection. */
    AUDIT,
    /** The registration of a contract. */
    REGISTRATION,
    /** The person asks what is kept. */
    REQUEST_OF_THE_PERSON,
    /** An authority orders it. */
    ORDER_OF_AN_AUTHORITY
}
