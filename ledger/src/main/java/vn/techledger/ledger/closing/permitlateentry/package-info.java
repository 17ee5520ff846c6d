/** Permits later entries into a closed period. */
@NullMarked
package vn.techledger.ledger.closing.permitlateentry;

import org.jspecify.annotations.NullMarked;
