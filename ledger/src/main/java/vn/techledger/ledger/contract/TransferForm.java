package vn.techledger.ledger.contract;

/** In what form technology is transferred: Law 07/2017 Art. 5; code list {@code transfer_forms}. */
public enum TransferForm {
    /** Chuyển giao công nghệ độc lập, Art. 5(1): must be a contract (FORM_INDEP). */
    INDEPENDENT,
    /** Phần chuyển giao trong dự án đầu tư, Art. 5(2)(a) (FORM_PROJECT). */
    INVESTMENT_PROJECT,
    /** Phần chuyển giao trong góp vốn bằng công nghệ, Art. 5(2)(b): must be a contract (FORM_CAPITAL). */
    CAPITAL_CONTRIBUTION,
    /** Phần chuyển giao trong nhượng quyền thương mại, Art. 5(2)(c) (FORM_FRANCHISE). */
    FRANCHISE,
    /** Phần chuyển giao trong chuyển giao quyền sở hữu trí tuệ, Art. 5(2)(d) (FORM_IPR). */
    INTELLECTUAL_PROPERTY,
    /** Phần chuyển giao trong mua, bán máy móc, thiết bị, Art. 5(2)(đ) (FORM_MACHINE). */
    MACHINERY_SALE,
    /** Hình thức khác theo quy định của pháp luật, Art. 5(3) (FORM_OTHER). */
    OTHER,
    /** Không rõ. */
    UNKNOWN;

    /** Whether the law wants a contract of its own, Art. 5(4); other forms may be clauses or annexes. */
    public boolean mustBeContract() {
        return this == INDEPENDENT || this == CAPITAL_CONTRIBUTION;
    }
}
