/** Faults injected into a running log, and what must be true of it afterwards. */
@NullMarked
package vn.techledger.ledger.chaos;

import org.jspecify.annotations.NullMarked;
