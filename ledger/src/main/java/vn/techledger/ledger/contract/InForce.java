package vn.techledger.ledger.contract;

import vn.techledger.ledger.shared.DealId;

/** The terms of a contract that are in force, with the position of the fact that made them so. */
public record InForce(long position, DealId deal, ContractTerms terms) {}
