/** Proposes to publish a table. */
@NullMarked
package vn.techledger.ledger.publication.proposepublication;

import org.jspecify.annotations.NullMarked;
