/** Another person approves it, and the right rate is in force. */
@NullMarked
package vn.techledger.ledger.reference.approveratecorrection;

import org.jspecify.annotations.NullMarked;
