/** What was transferred and paid under contracts, as it reads now, and what is odd about it (thực hiện hợp đồng). */
@NullMarked
package vn.techledger.projections.performance;

import org.jspecify.annotations.NullMarked;
