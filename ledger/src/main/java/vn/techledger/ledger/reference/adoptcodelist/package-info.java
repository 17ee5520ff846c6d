/** Another person adopts it. */
@NullMarked
package vn.techledger.ledger.reference.adoptcodelist;

import org.jspecify.annotations.NullMarked;
