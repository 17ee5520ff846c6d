/** An intermediary was connected to a network. */
@NullMarked
package vn.techledger.ledger.intermediary.connectintermediary;

import org.jspecify.annotations.NullMarked;
