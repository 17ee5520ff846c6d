/** One person proposes to correct, amend, terminate, declare invalid, retract or value a contract. */
@NullMarked
package vn.techledger.ledger.contract.proposechange;

import org.jspecify.annotations.NullMarked;
