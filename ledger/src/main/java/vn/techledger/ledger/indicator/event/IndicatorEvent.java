package vn.techledger.ledger.indicator.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about what a figure means, or about a figure from outside. */
public sealed interface IndicatorEvent extends LedgerEvent
        permits IndicatorDefinitionProposed, IndicatorDefinitionAdopted, ExternalFigureProposed, ExternalFigureAdopted {

    ProposalId proposal();
}
