package vn.techledger.ledger.party.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

/** A fact about who a party is. */
public sealed interface PartyEvent extends LedgerEvent
        permits PartyEnrolled, PartyDetailsChanged, PartyCorrectionProposed, PartyCorrected {

    PartyId party();
}
