package vn.techledger.projections.performance;

import java.util.Locale;

/** What is odd about the performance of a contract. Nothing of it was refused: the ledger records what happened. */
public enum PerformanceFlag {
    /** A credit note or refund of more than had been paid by its date. Nothing forbids it: adjustments come first, too. */
    CREDIT_BEFORE_PAYMENT,
    /** A payment of zero. */
    NOTHING_PAID,
    /** More was paid to date than the fixed total of the contract (Law 07/2017/QH14, Art. 23(6) and 27: price agreed). */
    PAID_MORE_THAN_TOTAL,
    /**
     * Paid in another currency than the contract's: on Vietnamese territory prices are neither stated nor paid in foreign
     * currency except as the State Bank allows (Foreign Exchange Ordinance, Art. 22; Circular 32/2013/TT-NHNN, Arts 3–4).
     */
    CURRENCY_DIFFERS,
    /** A royalty that is not its base times its rate, however it was rounded (Decree 76/2018/NĐ-CP, Art. 4(1)(c)–(đ)). */
    ROYALTY_CONTRADICTS_BASE,
    /** Paid by somebody who is no acquirer of the contract. */
    PAYER_IS_NO_ACQUIRER,
    /** Paid to somebody who is no supplier of the contract. */
    PAYEE_IS_NO_SUPPLIER,
    /** Two entries of one kind under the same contract have the same number. */
    NUMBER_REPEATED,
    /** Wholly before the signing (contracts take effect no earlier: Law 07/2017/QH14, Art. 24). */
    BEFORE_SIGNING,
    /** Wholly after the completion. */
    AFTER_COMPLETION,
    /**
     * Paid wholly after the contract was terminated. Ours: what is still owed may be paid late, so nothing forbids it. Credit
     * notes and refunds after the end are as they should be.
     */
    PAID_AFTER_TERMINATION,
    /**
     * Paid, whenever, under a contract that was declared invalid: what was received goes back (Civil Code 2015, Art. 131(2);
     * cited from general knowledge, to be confirmed by a lawyer).
     */
    PAID_UNDER_INVALID_CONTRACT,
    /** Paid, whenever, under a contract that should not have been recorded. Ours: it belongs under another, or nowhere. */
    PAID_UNDER_RETRACTED_CONTRACT,
    /** Wholly accepted before it was handed over. */
    ACCEPTED_BEFORE_HANDOVER,
    /** Machinery is the only mode of all transfers, and goes only with another one (Law 07/2017/QH14, Art. 6(4)). */
    EQUIPMENT_ALONE,
    /** Complete, and nothing is recorded as handed over or accepted. */
    COMPLETED_WITHOUT_TRANSFER,
    /** Complete, and less was paid to date than the fixed total. */
    COMPLETED_NOT_PAID_IN_FULL,
    /** Completed more than once. */
    COMPLETED_REPEATEDLY;

    /** As it is written in answers: {@code credit-before-payment}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
