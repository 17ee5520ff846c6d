/** Proposing that an act was recorded in error. */
@NullMarked
package vn.techledger.ledger.valuation.proposeactretraction;

import org.jspecify.annotations.NullMarked;
