/** Recorded successes, answered again for the same key and body, for ever. */
@NullMarked
package vn.techledger.ledger.idempotency;

import org.jspecify.annotations.NullMarked;
