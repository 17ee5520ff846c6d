package vn.techledger.ledger.personal.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

/** A fact about the personal data of a natural person. */
public sealed interface PersonalDataEvent extends LedgerEvent
        permits PersonalDataErasureProposed, PersonalDataErased, PersonalDataDisclosed {

    PartyId party();
}
