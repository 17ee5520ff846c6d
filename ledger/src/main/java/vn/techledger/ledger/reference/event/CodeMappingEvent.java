package vn.techledger.ledger.reference.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about how the codes of one version of a list read in another. */
public sealed interface CodeMappingEvent extends LedgerEvent
        permits CodeMappingProposed, CodeMappingEntryProposed, CodeMappingAdopted {

    ProposalId proposal();
}
