package vn.techledger.ledger.publication.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PublicationId;

/** A fact about a published table. */
public sealed interface PublicationEvent extends LedgerEvent permits PublicationProposed, PublicationReleased {

    PublicationId publication();
}
