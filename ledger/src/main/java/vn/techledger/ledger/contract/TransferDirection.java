package vn.techledger.ledger.contract;

/** Across which border technology goes: Law 07/2017 Art. 2(8–10); code list {@code transfer_directions}. */
public enum TransferDirection {
    /** Chuyển giao công nghệ trong nước, Art. 2(8). */
    DOMESTIC,
    /** Chuyển giao công nghệ từ nước ngoài vào Việt Nam, Art. 2(9). */
    INBOUND,
    /** Chuyển giao công nghệ từ Việt Nam ra nước ngoài, Art. 2(10). */
    OUTBOUND,
    /** Không rõ. */
    UNKNOWN
}
