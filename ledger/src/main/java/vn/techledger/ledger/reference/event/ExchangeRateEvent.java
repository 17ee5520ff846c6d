package vn.techledger.ledger.reference.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about exchange rates. */
public sealed interface ExchangeRateEvent extends LedgerEvent
        permits ExchangeRatesProposed,
                ExchangeRateProposed,
                ExchangeRateAdopted,
                ExchangeRateCorrectionProposed,
                ExchangeRateCorrected {

    ProposalId proposal();
}
