/** A party was formed as an intermediary. */
@NullMarked
package vn.techledger.ledger.intermediary.formintermediary;

import org.jspecify.annotations.NullMarked;
