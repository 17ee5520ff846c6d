/** Identifiers, amounts, dates, tags and refusals that the capabilities have in common; never a state. */
@NullMarked
package vn.techledger.ledger.shared;

import org.jspecify.annotations.NullMarked;
