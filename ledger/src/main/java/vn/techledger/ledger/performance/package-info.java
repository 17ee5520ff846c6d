/** Performance of contracts: transfers, payments and completion (thực hiện hợp đồng). */
@NullMarked
package vn.techledger.ledger.performance;

import org.jspecify.annotations.NullMarked;
