/** Another person approves it, and the hold ends. */
@NullMarked
package vn.techledger.ledger.retention.approveholdrelease;

import org.jspecify.annotations.NullMarked;
