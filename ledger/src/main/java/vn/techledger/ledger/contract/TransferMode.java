package vn.techledger.ledger.contract;

/** How technology is handed over: Law 07/2017 Art. 6; code list {@code transfer_modes}. */
public enum TransferMode {
    /** Chuyển giao tài liệu về công nghệ, Art. 6(1) (MODE_DOCS). */
    DOCUMENTS,
    /** Đào tạo cho bên nhận công nghệ, Art. 6(2) (MODE_TRAIN). */
    TRAINING,
    /** Cử chuyên gia tư vấn kỹ thuật, Art. 6(3) (MODE_EXPERT). */
    EXPERTS,
    /** Chuyển giao máy móc, thiết bị kèm theo công nghệ, Art. 6(4): only with another mode (MODE_EQUIP). */
    EQUIPMENT,
    /** Phương thức khác do các bên thỏa thuận, Art. 6(5) (MODE_OTHER). */
    OTHER
}
