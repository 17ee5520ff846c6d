package vn.techledger.ledger.contract;

/** The right that passes: Law 07/2017 Art. 7; code list {@code rights_transferred}. */
public enum TransferredRight {
    /** Chuyển nhượng quyền sở hữu công nghệ, Art. 7(1). */
    OWNERSHIP,
    /** Chuyển giao quyền sử dụng, độc quyền, Art. 7(3)(a). */
    USE_EXCLUSIVE,
    /** Chuyển giao quyền sử dụng, không độc quyền, Art. 7(3)(a) (USE_NONEXCLUSIVE). */
    USE_NON_EXCLUSIVE,
    /** Chuyển giao quyền sử dụng, không rõ có độc quyền hay không. */
    USE,
    /** Không rõ. */
    UNKNOWN
}
