/** Another person agrees that it is. */
@NullMarked
package vn.techledger.ledger.performance.approveperformancecorrection;

import org.jspecify.annotations.NullMarked;
