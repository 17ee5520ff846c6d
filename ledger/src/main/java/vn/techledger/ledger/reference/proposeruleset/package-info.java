/** One person proposes a rule set for registrations and licences. */
@NullMarked
package vn.techledger.ledger.reference.proposeruleset;

import org.jspecify.annotations.NullMarked;
