/** A payment, credit note or refund is entered. */
@NullMarked
package vn.techledger.ledger.performance.recordpayment;

import org.jspecify.annotations.NullMarked;
