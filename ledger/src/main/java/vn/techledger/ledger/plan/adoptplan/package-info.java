/** Adopts a plan with its targets that another person proposed. */
@NullMarked
package vn.techledger.ledger.plan.adoptplan;

import org.jspecify.annotations.NullMarked;
