/** Bulk recording: imports of files (nhập dữ liệu). */
@NullMarked
package vn.techledger.ledger.bulk;

import org.jspecify.annotations.NullMarked;
