/** Somebody is shown one field of a person. */
@NullMarked
package vn.techledger.ledger.personal.disclosefield;

import org.jspecify.annotations.NullMarked;
