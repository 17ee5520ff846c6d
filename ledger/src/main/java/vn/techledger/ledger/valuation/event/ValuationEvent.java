package vn.techledger.ledger.valuation.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ValuationId;

/** A fact about one assessment, valuation or inspection. */
public sealed interface ValuationEvent extends LedgerEvent
        permits AssessmentRecorded, ValuationRecorded, InspectionRecorded, ActRetractionProposed, ActRetracted {

    ValuationId valuation();
}
