package vn.techledger.ledger.personal;

/** Why personal data are erased; the citation beside it names the legal text. */
public enum ErasureGround {
    /** The person asks for it. */
    REQUEST_OF_THE_PERSON,
    /** The person withdrew the consent that the data rested on. */
    CONSENT_WITHDRAWN,
    /** What the data were needed for has ended. */
    PURPOSE_ENDED,
    /** The term of keeping has ended. */
    TERM_ENDED,
    /** The data should never have been taken. */
    TAKEN_UNLAWFULLY,
    /** An authority orders it. */
    ORDER_OF_AN_AUTHORITY
}
