package vn.techledger.ledger.contract.event;

import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;

/** A change of a contract took effect, with the approval of a second person. */
public sealed interface ContractChange extends ContractEvent
        permits ContractCorrected,
                ContractAmended,
                ContractTerminated,
                ContractInvalidated,
                EntryRetracted,
                RateDetermined {

    CorrectionId correction();

    /** Position of the fact that was in force before it. */
    long target();

    PersonId proposedBy();

    PersonId approvedBy();
}
