/** Facts about personal data; none of them holds any. */
@NullMarked
package vn.techledger.ledger.personal.event;

import org.jspecify.annotations.NullMarked;
