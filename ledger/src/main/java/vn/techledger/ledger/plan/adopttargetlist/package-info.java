/** Adopts a list of fields or export lines of a target that another person proposed. */
@NullMarked
package vn.techledger.ledger.plan.adopttargetlist;

import org.jspecify.annotations.NullMarked;
