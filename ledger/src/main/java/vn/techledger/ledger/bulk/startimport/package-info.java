/** Starts an import. */
@NullMarked
package vn.techledger.ledger.bulk.startimport;

import org.jspecify.annotations.NullMarked;
