/** Another person approves it, and it takes effect. */
@NullMarked
package vn.techledger.ledger.registration.approveregistrationcorrection;

import org.jspecify.annotations.NullMarked;
