/** Facts about imports. */
@NullMarked
package vn.techledger.ledger.bulk.event;

import org.jspecify.annotations.NullMarked;
