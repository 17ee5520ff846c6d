package vn.techledger.ledger.contract;

/** What paper holds the transfer: Law 07/2017 Art. 5(4). */
public enum Instrument {
    /** Hợp đồng chuyển giao công nghệ. */
    CONTRACT,
    /** Điều, khoản hoặc phụ lục của hợp đồng khác, which holds the contents of Art. 23. */
    CLAUSES_OR_ANNEX,
    /** Không rõ. */
    UNKNOWN
}
