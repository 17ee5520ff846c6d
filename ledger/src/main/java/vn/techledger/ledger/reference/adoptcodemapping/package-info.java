/** Another person adopts it. */
@NullMarked
package vn.techledger.ledger.reference.adoptcodemapping;

import org.jspecify.annotations.NullMarked;
