package vn.techledger.projections.performance;

import java.util.Set;
import vn.techledger.ledger.performance.Performed;

/** What an entry about the performance of a contract is. */
public enum EntryKind {
    /** Bàn giao, nghiệm thu. */
    TRANSFER,
    /** Thanh toán. */
    PAYMENT,
    /** Giấy báo có. */
    CREDIT_NOTE,
    /** Hoàn tiền. */
    REFUND,
    /** Thanh lý hợp đồng. */
    COMPLETION;

    /** Those that move money. */
    public static final Set<EntryKind> PAYMENTS = Set.of(PAYMENT, CREDIT_NOTE, REFUND);

    static EntryKind of(Performed performed) {
        if (performed.payment() != null) {
            return valueOf(performed.payment().kind().name());
        }
        return performed.transfer() != null ? TRANSFER : COMPLETION;
    }
}
