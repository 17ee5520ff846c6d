/** Revokes an API key. */
@NullMarked
package vn.techledger.ledger.access.revokekey;

import org.jspecify.annotations.NullMarked;
