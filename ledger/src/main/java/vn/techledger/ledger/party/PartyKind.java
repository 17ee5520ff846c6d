package vn.techledger.ledger.party;

/** What a party is. */
public enum PartyKind {
    /** Doanh nghiệp. */
    ENTERPRISE,
    /** Viện nghiên cứu. */
    INSTITUTE,
    /** Trường đại học, cao đẳng. */
    UNIVERSITY,
    /** Cơ quan nhà nước. */
    STATE_BODY,
    /** Tổ chức trung gian của thị trường công nghệ. */
    INTERMEDIARY,
    /** Cá nhân: known to the log by a pseudonym and by commitments alone; see {@code ledger.personal}. */
    INDIVIDUAL,
    /** Tổ chức khác. */
    OTHER
}
