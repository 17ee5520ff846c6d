package vn.techledger.ledger.contract;

/** Where the parties found each other. */
public enum Channel {
    /** Sàn giao dịch công nghệ. */
    FLOOR,
    /** Chợ công nghệ và thiết bị. */
    TECHMART,
    /** Hội chợ, triển lãm. */
    FAIR,
    /** Trực tiếp. */
    DIRECT,
    /** Kênh khác. */
    OTHER,
    /** Không rõ. */
    UNKNOWN
}
