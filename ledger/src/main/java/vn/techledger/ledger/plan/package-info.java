/** Plans with their targets (kế hoạch, mục tiêu), adopted by two persons. */
@NullMarked
package vn.techledger.ledger.plan;

import org.jspecify.annotations.NullMarked;
