/** Withdrawing a technology. */
@NullMarked
package vn.techledger.ledger.technology.withdrawtechnology;

import org.jspecify.annotations.NullMarked;
