/** Approving a correction of a technology. */
@NullMarked
package vn.techledger.ledger.technology.approvetechnologycorrection;

import org.jspecify.annotations.NullMarked;
