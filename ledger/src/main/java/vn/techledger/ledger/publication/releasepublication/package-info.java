/** Approves a proposed table, which releases it. */
@NullMarked
package vn.techledger.ledger.publication.releasepublication;

import org.jspecify.annotations.NullMarked;
