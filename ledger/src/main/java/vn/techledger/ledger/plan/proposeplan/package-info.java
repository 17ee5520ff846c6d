/** Proposes a plan with its targets. */
@NullMarked
package vn.techledger.ledger.plan.proposeplan;

import org.jspecify.annotations.NullMarked;
