package vn.techledger.ledger.contract;

/** What a contract is about: the five kinds of the Chinese registration rules, and {@code UNKNOWN}. */
public enum ContractKind {
    /** Phát triển công nghệ. */
    DEVELOPMENT,
    /** Chuyển nhượng công nghệ. */
    ASSIGNMENT,
    /** Cấp phép sử dụng công nghệ. */
    LICENCE,
    /** Tư vấn công nghệ. */
    CONSULTING,
    /** Dịch vụ công nghệ. */
    SERVICES,
    /** Không rõ. */
    UNKNOWN
}
