/** Closes a period. */
@NullMarked
package vn.techledger.ledger.closing.closeperiod;

import org.jspecify.annotations.NullMarked;
