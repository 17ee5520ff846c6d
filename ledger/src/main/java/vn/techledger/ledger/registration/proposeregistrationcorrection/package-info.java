/** One person proposes what an entry about a registration should have said, or that it should not be there. */
@NullMarked
package vn.techledger.ledger.registration.proposeregistrationcorrection;

import org.jspecify.annotations.NullMarked;
