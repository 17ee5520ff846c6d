/** Parties of deals (các bên): enterprises, institutes, universities, State bodies, natural persons. */
@NullMarked
package vn.techledger.ledger.party;

import org.jspecify.annotations.NullMarked;
