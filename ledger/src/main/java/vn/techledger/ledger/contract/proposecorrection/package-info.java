/** One person proposes what a contract's entry should have said (đính chính). */
@NullMarked
package vn.techledger.ledger.contract.proposecorrection;

import org.jspecify.annotations.NullMarked;
