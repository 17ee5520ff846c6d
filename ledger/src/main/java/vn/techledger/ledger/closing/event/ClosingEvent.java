package vn.techledger.ledger.closing.event;

import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about closed periods. */
public sealed interface ClosingEvent extends LedgerEvent
        permits PeriodCloseProposed, PeriodClosed, LateEntryProposed, LateEntryPermitted, EnteredLate {}
