package vn.techledger.ledger.performance;

/** In which form is paid (Law 07/2017/QH14, Art. 27(2); Decree 76/2018/NĐ-CP, Art. 4(1)), and {@code UNKNOWN}. */
public enum PaymentForm {
    /** Trả một lần bằng tiền (Art. 27(2)(a)). */
    LUMP_SUM,
    /** Trả nhiều lần bằng tiền, kể cả tính theo đơn vị sản phẩm (Art. 27(2)(a); Decree Art. 4(1)(a)). */
    INSTALMENT,
    /** Trả bằng hàng hoá; the amount is its value (Art. 27(2)(a)). */
    IN_KIND,
    /** Chuyển giá trị công nghệ thành vốn góp; the amount is the value contributed (Art. 27(2)(b)). */
    EQUITY,
    /** Trả kỳ vụ theo phần trăm giá bán, doanh thu hoặc lợi nhuận (Decree Art. 4(1)(c) to (đ)). */
    ROYALTY,
    /** Hình thức khác theo thoả thuận (Decree Art. 4(1)(e)). */
    OTHER,
    /** Không rõ. */
    UNKNOWN
}
