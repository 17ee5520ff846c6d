/** Another person adopts it. */
@NullMarked
package vn.techledger.ledger.retention.adoptretentionclass;

import org.jspecify.annotations.NullMarked;
