/** Another person adopts it. */
@NullMarked
package vn.techledger.ledger.reference.adoptholidays;

import org.jspecify.annotations.NullMarked;
