/** Proposing a correction of a memorandum. */
@NullMarked
package vn.techledger.ledger.memorandum.proposememorandumcorrection;

import org.jspecify.annotations.NullMarked;
