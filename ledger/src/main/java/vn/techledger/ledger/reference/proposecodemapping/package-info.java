/** One person proposes how codes read in another version of their list. */
@NullMarked
package vn.techledger.ledger.reference.proposecodemapping;

import org.jspecify.annotations.NullMarked;
