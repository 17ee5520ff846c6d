/** Withdrawing a need. */
@NullMarked
package vn.techledger.ledger.need.withdrawneed;

import org.jspecify.annotations.NullMarked;
