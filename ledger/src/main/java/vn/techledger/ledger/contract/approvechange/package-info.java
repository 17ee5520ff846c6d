/** Another person approves a proposed change of a contract, which then takes effect. */
@NullMarked
package vn.techledger.ledger.contract.approvechange;

import org.jspecify.annotations.NullMarked;
