package vn.techledger.ledger.reference.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about a rule set. */
public sealed interface RuleSetEvent extends LedgerEvent permits RuleSetProposed, RuleSetAdopted {

    ProposalId proposal();

    String code();
}
