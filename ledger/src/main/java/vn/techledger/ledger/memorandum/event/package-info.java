/** Facts about memoranda. */
@NullMarked
package vn.techledger.ledger.memorandum.event;

import org.jspecify.annotations.NullMarked;
