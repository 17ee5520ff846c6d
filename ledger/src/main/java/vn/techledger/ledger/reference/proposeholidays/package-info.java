/** One person proposes the days off of a year. */
@NullMarked
package vn.techledger.ledger.reference.proposeholidays;

import org.jspecify.annotations.NullMarked;
