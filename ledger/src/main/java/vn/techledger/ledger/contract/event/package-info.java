/** Facts about contracts. */
@NullMarked
package vn.techledger.ledger.contract.event;

import org.jspecify.annotations.NullMarked;
