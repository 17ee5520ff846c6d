/** Technology is handed over or accepted. */
@NullMarked
package vn.techledger.ledger.performance.recordtransfer;

import org.jspecify.annotations.NullMarked;
