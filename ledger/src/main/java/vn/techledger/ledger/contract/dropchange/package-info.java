/** A proposed change of a contract is taken back by its proposer, or rejected by another person. */
@NullMarked
package vn.techledger.ledger.contract.dropchange;

import org.jspecify.annotations.NullMarked;
