/** Enrols a party, or finds the one that an external key names. */
@NullMarked
package vn.techledger.ledger.party.enrolparty;

import org.jspecify.annotations.NullMarked;
