/** Facts about parties. */
@NullMarked
package vn.techledger.ledger.party.event;

import org.jspecify.annotations.NullMarked;
