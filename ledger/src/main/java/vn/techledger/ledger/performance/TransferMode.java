package vn.techledger.ledger.performance;

/** By which mode a technology is transferred (phương thức chuyển giao; Law 07/2017/QH14, Art. 6). */
public enum TransferMode {
    /** Chuyển giao tài liệu về công nghệ (Art. 6(1)). */
    DOCUMENTS,
    /** Đào tạo (Art. 6(2)). */
    TRAINING,
    /** Cử chuyên gia tư vấn kỹ thuật (Art. 6(3)). */
    EXPERTS,
    /** Chuyển giao máy móc, thiết bị kèm theo công nghệ: only with another mode (Art. 6(4)). */
    EQUIPMENT,
    /** Phương thức khác do các bên thoả thuận (Art. 6(5)). */
    OTHER
}
