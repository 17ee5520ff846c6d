/** Closes an import with its counts. */
@NullMarked
package vn.techledger.ledger.bulk.finishimport;

import org.jspecify.annotations.NullMarked;
