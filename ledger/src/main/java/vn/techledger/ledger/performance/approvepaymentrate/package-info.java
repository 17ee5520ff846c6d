/** Another person agrees, and the payment has a value in VND. */
@NullMarked
package vn.techledger.ledger.performance.approvepaymentrate;

import org.jspecify.annotations.NullMarked;
