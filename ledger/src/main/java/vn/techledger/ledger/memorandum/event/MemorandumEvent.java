package vn.techledger.ledger.memorandum.event;

import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;

/** A fact about one memorandum. */
public sealed interface MemorandumEvent extends LedgerEvent
        permits MemorandumRecorded, MemorandumEnded, MemorandumCorrectionProposed, MemorandumCorrected {

    MemorandumId memorandum();

    /** The deal that it began: the deal has the memorandum's own identifier. */
    DealId deal();
}
