/** One person proposes what an exchange rate should have been. */
@NullMarked
package vn.techledger.ledger.reference.proposeratecorrection;

import org.jspecify.annotations.NullMarked;
