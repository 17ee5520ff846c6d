package vn.techledger.ledger.technology;

/** What protects a technology (hình thức bảo hộ). */
public enum RightKind {
    /** Sáng chế. */
    PATENT,
    /** Giải pháp hữu ích. */
    UTILITY_SOLUTION,
    /** Kiểu dáng công nghiệp. */
    DESIGN,
    /** Giống cây trồng. */
    PLANT_VARIETY,
    /** Thiết kế bố trí mạch tích hợp bán dẫn. */
    LAYOUT_DESIGN,
    /** Quyền tác giả đối với chương trình máy tính. */
    SOFTWARE_COPYRIGHT,
    /** Bí quyết kỹ thuật. */
    KNOW_HOW,
    /** Không có quyền nào: said, and not merely unknown. */
    NONE
}
