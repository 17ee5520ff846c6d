/** One person proposes a table of exchange rates. */
@NullMarked
package vn.techledger.ledger.reference.proposeexchangerates;

import org.jspecify.annotations.NullMarked;
