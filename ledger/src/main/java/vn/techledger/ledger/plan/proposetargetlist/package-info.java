/** Proposes a list of fields or export lines of a target. */
@NullMarked
package vn.techledger.ledger.plan.proposetargetlist;

import org.jspecify.annotations.NullMarked;
