/** One person says which rate values a payment in which none is frozen. */
@NullMarked
package vn.techledger.ledger.performance.proposepaymentrate;

import org.jspecify.annotations.NullMarked;
