/** Proposes to permit later entries into a closed period. */
@NullMarked
package vn.techledger.ledger.closing.proposelateentry;

import org.jspecify.annotations.NullMarked;
