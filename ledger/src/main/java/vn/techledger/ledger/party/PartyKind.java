package vn.techledger.ledger.party;

/** What a party is. Natural persons are not among them: they need the key store of personal data. */
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
    /** Tổ chức khác. */
    OTHER
}
