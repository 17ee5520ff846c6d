/** Registering a technology. */
@NullMarked
package vn.techledger.ledger.technology.registertechnology;

import org.jspecify.annotations.NullMarked;
