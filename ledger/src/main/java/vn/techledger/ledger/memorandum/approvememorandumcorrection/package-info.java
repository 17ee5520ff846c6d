/** Approving a correction of a memorandum. */
@NullMarked
package vn.techledger.ledger.memorandum.approvememorandumcorrection;

import org.jspecify.annotations.NullMarked;
