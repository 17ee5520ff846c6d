/** A connection of an intermediary ended. */
@NullMarked
package vn.techledger.ledger.intermediary.disconnectintermediary;

import org.jspecify.annotations.NullMarked;
