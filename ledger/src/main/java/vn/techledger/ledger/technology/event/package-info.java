/** Facts about technologies. */
@NullMarked
package vn.techledger.ledger.technology.event;

import org.jspecify.annotations.NullMarked;
