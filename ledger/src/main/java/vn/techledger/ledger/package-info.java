/** What may happen in a market of technologies, and the log that keeps it. */
@NullMarked
package vn.techledger.ledger;

import org.jspecify.annotations.NullMarked;
