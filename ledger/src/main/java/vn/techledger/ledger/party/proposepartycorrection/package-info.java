/** Somebody says that a party was recorded wrongly. */
@NullMarked
package vn.techledger.ledger.party.proposepartycorrection;

import org.jspecify.annotations.NullMarked;
