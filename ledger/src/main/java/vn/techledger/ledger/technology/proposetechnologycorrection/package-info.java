/** Proposing a correction of a technology. */
@NullMarked
package vn.techledger.ledger.technology.proposetechnologycorrection;

import org.jspecify.annotations.NullMarked;
