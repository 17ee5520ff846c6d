/** Facts about the log itself. */
@NullMarked
package vn.techledger.ledger.log.event;

import org.jspecify.annotations.NullMarked;
