/** Signed contracts of technology transfer (hợp đồng chuyển giao công nghệ). */
@NullMarked
package vn.techledger.ledger.contract;

import org.jspecify.annotations.NullMarked;
