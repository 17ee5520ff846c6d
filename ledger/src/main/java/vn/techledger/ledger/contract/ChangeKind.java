package vn.techledger.ledger.contract;

/** What can befall a contract after its recording, each by two persons. */
public enum ChangeKind {
    /** Đính chính: the ledger recorded it wrongly. */
    CORRECTION,
    /** Sửa đổi, bổ sung: the parties changed it. */
    AMENDMENT,
    /** Chấm dứt. */
    TERMINATION,
    /** Vô hiệu. */
    INVALIDITY,
    /** Ghi nhầm: it should not have been recorded. */
    RETRACTION,
    /** Xác định tỷ giá: an amount in foreign currency is valued in VND after its recording. */
    RATE_DETERMINATION
}
