/** Somebody proposes to erase the personal data of a person. */
@NullMarked
package vn.techledger.ledger.personal.proposeerasure;

import org.jspecify.annotations.NullMarked;
