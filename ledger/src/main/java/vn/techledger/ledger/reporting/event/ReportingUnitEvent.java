package vn.techledger.ledger.reporting.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

/** A fact about a unit that reports. */
public sealed interface ReportingUnitEvent extends LedgerEvent permits ReportingUnitAppointed, ReportingUnitEnded {

    PartyId unit();
}
