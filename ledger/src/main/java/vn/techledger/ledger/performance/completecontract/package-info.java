/** A contract is performed to its end. */
@NullMarked
package vn.techledger.ledger.performance.completecontract;

import org.jspecify.annotations.NullMarked;
