/** Approving that an act was recorded in error. */
@NullMarked
package vn.techledger.ledger.valuation.approveactretraction;

import org.jspecify.annotations.NullMarked;
