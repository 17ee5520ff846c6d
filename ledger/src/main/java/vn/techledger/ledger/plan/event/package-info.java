/** Facts about plans, their lists and milestones. */
@NullMarked
package vn.techledger.ledger.plan.event;

import org.jspecify.annotations.NullMarked;
