/** Places a legal hold: something must not be erased. */
@NullMarked
package vn.techledger.ledger.retention.placelegalhold;

import org.jspecify.annotations.NullMarked;
