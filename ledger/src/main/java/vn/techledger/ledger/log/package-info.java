/** The opening of a log. */
@NullMarked
package vn.techledger.ledger.log;

import org.jspecify.annotations.NullMarked;
