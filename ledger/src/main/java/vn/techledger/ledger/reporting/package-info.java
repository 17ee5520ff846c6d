/** Units that report (đơn vị báo cáo): departments, districts until 2025-06-30, and who succeeds them. */
@NullMarked
package vn.techledger.ledger.reporting;

import org.jspecify.annotations.NullMarked;
