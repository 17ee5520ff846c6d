/** Intermediaries as the ledger knows them. */
@NullMarked
package vn.techledger.projections.intermediary;

import org.jspecify.annotations.NullMarked;
