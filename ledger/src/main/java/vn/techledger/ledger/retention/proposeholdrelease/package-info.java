/** One person proposes to end a legal hold. */
@NullMarked
package vn.techledger.ledger.retention.proposeholdrelease;

import org.jspecify.annotations.NullMarked;
