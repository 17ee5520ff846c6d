/** Proposes a milestone. */
@NullMarked
package vn.techledger.ledger.plan.proposemilestone;

import org.jspecify.annotations.NullMarked;
