package vn.techledger.ledger.contract.event;

import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about one contract. */
public sealed interface ContractEvent extends LedgerEvent
        permits ContractRecorded, ContractChange, ChangeProposed, ProposalDropped {

    ContractId contract();

    DealId deal();
}
