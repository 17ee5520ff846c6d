/** Incentives are repaid after a revocation. */
@NullMarked
package vn.techledger.ledger.registration.repayincentives;

import org.jspecify.annotations.NullMarked;
