/** Confirms a milestone that another person proposed. */
@NullMarked
package vn.techledger.ledger.plan.confirmmilestone;

import org.jspecify.annotations.NullMarked;
