package vn.techledger.ledger.performance;

/** Which way money goes. Amounts are positive in the facts; credit notes and refunds count as negative. */
public enum PaymentKind {
    /** Thanh toán. */
    PAYMENT,
    /** Giấy báo có, hoá đơn điều chỉnh giảm: what is owed becomes less. */
    CREDIT_NOTE,
    /** Hoàn tiền: what was paid goes back. */
    REFUND;

    /** Whether it makes the amount paid to date less. */
    public boolean isNegative() {
        return this != PAYMENT;
    }
}
