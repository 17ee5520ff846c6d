/** Facts about needs. */
@NullMarked
package vn.techledger.ledger.need.event;

import org.jspecify.annotations.NullMarked;
