package vn.techledger.ledger.access.event;

import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about one API key. */
public sealed interface AccessEvent extends LedgerEvent permits ApiKeyGranted, ApiKeyRevoked {

    String key();
}
