/** Registering a need. */
@NullMarked
package vn.techledger.ledger.need.registerneed;

import org.jspecify.annotations.NullMarked;
