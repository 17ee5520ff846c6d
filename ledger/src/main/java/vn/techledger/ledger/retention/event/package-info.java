/** Facts about retention classes and legal holds. */
@NullMarked
package vn.techledger.ledger.retention.event;

import org.jspecify.annotations.NullMarked;
