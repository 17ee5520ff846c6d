/** Data of natural persons: commitments in the log, values encrypted beside it, keys outside database and home. */
@NullMarked
package vn.techledger.ledger.personal;

import org.jspecify.annotations.NullMarked;
