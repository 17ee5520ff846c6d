/** Facts about API keys. */
@NullMarked
package vn.techledger.ledger.access.event;

import org.jspecify.annotations.NullMarked;
