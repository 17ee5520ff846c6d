/** Somebody declares what the lists of technologies say. */
@NullMarked
package vn.techledger.ledger.registration.declaretechnologycheck;

import org.jspecify.annotations.NullMarked;
