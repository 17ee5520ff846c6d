/** Facts about closed periods and later entries into them. */
@NullMarked
package vn.techledger.ledger.closing.event;

import org.jspecify.annotations.NullMarked;
