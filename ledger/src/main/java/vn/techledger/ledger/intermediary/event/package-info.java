/** Facts about intermediaries. */
@NullMarked
package vn.techledger.ledger.intermediary.event;

import org.jspecify.annotations.NullMarked;
