package vn.techledger.ledger.reference.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about the days off of a year. */
public sealed interface HolidaysEvent extends LedgerEvent permits HolidaysProposed, HolidaysAdopted {

    ProposalId proposal();
}
