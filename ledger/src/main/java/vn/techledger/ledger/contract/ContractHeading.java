package vn.techledger.ledger.contract;

import java.util.EnumSet;
import java.util.Set;

/** A heading that a contract has: Law 07/2017 Art. 23(1–14); code list {@code contract_contents_art23}. */
public enum ContractHeading {
    /** Tên công nghệ được chuyển giao (C01). */
    NAME,
    /** Đối tượng công nghệ, sản phẩm, tiêu chuẩn, chất lượng sản phẩm (C02). */
    OBJECT_AND_QUALITY,
    /** Chuyển nhượng quyền sở hữu, chuyển giao quyền sử dụng (C03). */
    RIGHT,
    /** Phương thức chuyển giao (C04). */
    MODE,
    /** Quyền và nghĩa vụ của các bên (C05). */
    RIGHTS_AND_DUTIES,
    /** Giá, phương thức thanh toán (C06). */
    PRICE_AND_PAYMENT,
    /** Thời hạn, thời điểm có hiệu lực (C07). */
    TERM_AND_EFFECT,
    /** Khái niệm, thuật ngữ, nếu có (C08). */
    DEFINITIONS,
    /** Kế hoạch, tiến độ, địa điểm (C09). */
    PLAN_AND_PLACE,
    /** Trách nhiệm bảo hành công nghệ (C10). */
    WARRANTY,
    /** Phạt vi phạm hợp đồng (C11). */
    PENALTY,
    /** Trách nhiệm do vi phạm hợp đồng (C12). */
    LIABILITY,
    /** Cơ quan giải quyết tranh chấp (C13). */
    DISPUTES,
    /** Nội dung khác do các bên thỏa thuận (C14). */
    OTHER;

    /** The headings that a contract cannot be without: definitions are only "if any", the last is open. */
    public static Set<ContractHeading> required() {
        return EnumSet.complementOf(EnumSet.of(DEFINITIONS, OTHER));
    }
}
