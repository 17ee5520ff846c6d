/** How long papers and data are kept (thời hạn lưu trữ), and what must not be erased meanwhile. */
@NullMarked
package vn.techledger.ledger.retention;

import org.jspecify.annotations.NullMarked;
