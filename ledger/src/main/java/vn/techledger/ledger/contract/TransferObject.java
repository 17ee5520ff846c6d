package vn.techledger.ledger.contract;

/** What is transferred: Law 07/2017 Art. 4(1); code list {@code transfer_objects}. */
public enum TransferObject {
    /** Bí quyết kỹ thuật, bí quyết công nghệ, Art. 4(1)(a) (OBJ_KNOWHOW). */
    KNOW_HOW,
    /** Phương án, quy trình, giải pháp, thông số, bản vẽ, công thức, phần mềm, dữ liệu, Art. 4(1)(b) (OBJ_PLAN). */
    PLANS_AND_DATA,
    /** Giải pháp hợp lý hóa sản xuất, đổi mới công nghệ, Art. 4(1)(c) (OBJ_RATIONAL). */
    RATIONALISATION,
    /** Máy móc, thiết bị đi kèm một trong các đối tượng trên, Art. 4(1)(d): never alone (OBJ_EQUIP). */
    MACHINERY,
    /** What a later law adds: Law 115/2025 widens the objects from 2026-04-01, in words that were not read. */
    OTHER
}
