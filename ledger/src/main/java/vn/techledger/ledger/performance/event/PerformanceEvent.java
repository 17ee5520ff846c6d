package vn.techledger.ledger.performance.event;

import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;

/** A fact about the performance of one contract. */
public sealed interface PerformanceEvent extends LedgerEvent
        permits TransferRecorded,
                PaymentRecorded,
                CreditNoteRecorded,
                RefundRecorded,
                ContractCompleted,
                PerformanceCorrectionProposed,
                PerformanceCorrected,
                PerformanceRecordedInError,
                PaymentRateProposed,
                PaymentRateDetermined {

    ContractId contract();

    DealId deal();

    /** The entry that it makes or is about. */
    PerformanceId entry();
}
