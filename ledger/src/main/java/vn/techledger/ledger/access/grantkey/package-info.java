/** Grants an API key. */
@NullMarked
package vn.techledger.ledger.access.grantkey;

import org.jspecify.annotations.NullMarked;
