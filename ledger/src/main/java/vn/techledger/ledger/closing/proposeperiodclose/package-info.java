/** Proposes to close a period. */
@NullMarked
package vn.techledger.ledger.closing.proposeperiodclose;

import org.jspecify.annotations.NullMarked;
