package vn.techledger.ledger.bulk.event;

import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about one import. */
public sealed interface ImportEvent extends LedgerEvent permits ImportStarted, ImportFinished {

    ImportId imported();
}
