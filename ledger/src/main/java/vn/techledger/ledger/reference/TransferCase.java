package vn.techledger.ledger.reference;

/** The cases that the law tells apart when it says who must register (Law 07/2017/QH14, Art. 31(1) and (2)). */
public enum TransferCase {
    /** Từ nước ngoài vào Việt Nam. */
    INBOUND,
    /** Từ Việt Nam ra nước ngoài. */
    OUTBOUND,
    /** Trong nước, có sử dụng vốn nhà nước hoặc ngân sách nhà nước. */
    DOMESTIC_WITH_STATE_CAPITAL,
    /** Trong nước, không sử dụng vốn nhà nước. */
    DOMESTIC_WITHOUT_STATE_CAPITAL
}
