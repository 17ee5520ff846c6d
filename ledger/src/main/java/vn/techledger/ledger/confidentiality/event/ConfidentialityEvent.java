package vn.techledger.ledger.confidentiality.event;

import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about the rule of confidentiality, or about what it was applied to. */
public sealed interface ConfidentialityEvent extends LedgerEvent
        permits ConfidentialityRuleProposed, ConfidentialityRuleAdopted, TableScreened, ReleaseScreened {}
