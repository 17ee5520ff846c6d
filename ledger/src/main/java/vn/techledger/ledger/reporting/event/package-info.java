/** Facts about reporting units. */
@NullMarked
package vn.techledger.ledger.reporting.event;

import org.jspecify.annotations.NullMarked;
