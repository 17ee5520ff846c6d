/** An intermediary was dissolved. */
@NullMarked
package vn.techledger.ledger.intermediary.dissolveintermediary;

import org.jspecify.annotations.NullMarked;
