package vn.techledger.ledger.access;

/** What a key may do. */
public enum Role {
    /** Records and reads the deals in which its party has a part as intermediary. */
    INTERMEDIARY,
    /** Its own filings. */
    PARTY,
    /** Its own reports. */
    REPORTING_UNIT,
    /** Records for others, imports, dossiers. */
    REGISTRAR,
    /** Figures; proposes definitions, lists and publications. */
    STATISTICIAN,
    /** Adopts what others proposed. */
    APPROVER,
    /** Reads everything. */
    AUDITOR,
    /** Grants and revokes keys; reads no deals. */
    ADMIN
}
