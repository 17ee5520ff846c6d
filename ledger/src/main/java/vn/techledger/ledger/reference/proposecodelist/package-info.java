/** One person proposes a version of a code list. */
@NullMarked
package vn.techledger.ledger.reference.proposecodelist;

import org.jspecify.annotations.NullMarked;
