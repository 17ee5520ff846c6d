/** Facts about the performance of contracts. */
@NullMarked
package vn.techledger.ledger.performance.event;

import org.jspecify.annotations.NullMarked;
