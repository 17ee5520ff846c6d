package vn.techledger.ledger.need.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.NeedId;

/** A fact about one need. */
public sealed interface NeedEvent extends LedgerEvent permits NeedRegistered, NeedWithdrawn {

    NeedId need();
}
