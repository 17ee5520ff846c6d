/** One person proposes how long a kind of record is kept. */
@NullMarked
package vn.techledger.ledger.retention.proposeretentionclass;

import org.jspecify.annotations.NullMarked;
