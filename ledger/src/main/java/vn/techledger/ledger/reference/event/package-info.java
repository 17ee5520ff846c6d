/** Facts about code lists. */
@NullMarked
package vn.techledger.ledger.reference.event;

import org.jspecify.annotations.NullMarked;
