package vn.techledger.ledger.reference.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about one version of a code list. */
public sealed interface CodeListEvent extends LedgerEvent
        permits CodeListProposed, CodeListEntryProposed, CodeListAdopted {

    ProposalId proposal();

    String list();

    String version();
}
