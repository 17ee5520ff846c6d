/** Ending a memorandum. */
@NullMarked
package vn.techledger.ledger.memorandum.endmemorandum;

import org.jspecify.annotations.NullMarked;
