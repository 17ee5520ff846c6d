/** Enters a signed contract. */
@NullMarked
package vn.techledger.ledger.contract.recordcontract;

import org.jspecify.annotations.NullMarked;
