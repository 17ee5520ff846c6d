package vn.techledger.ledger.technology.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.TechnologyId;

/** A fact about one technology. */
public sealed interface TechnologyEvent extends LedgerEvent
        permits TechnologyRegistered,
                TechnologyDigitised,
                TechnologyPublished,
                TechnologyWithdrawn,
                TechnologyCorrectionProposed,
                TechnologyCorrected {

    TechnologyId technology();
}
