package vn.techledger.ledger.intermediary.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

/** A fact about an intermediary. */
public sealed interface IntermediaryEvent extends LedgerEvent
        permits IntermediaryFormed, IntermediaryConnected, IntermediaryDisconnected, IntermediaryDissolved {

    PartyId party();
}
