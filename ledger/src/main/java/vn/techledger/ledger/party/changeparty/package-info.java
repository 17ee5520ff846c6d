/** A party changed in the world. */
@NullMarked
package vn.techledger.ledger.party.changeparty;

import org.jspecify.annotations.NullMarked;
