/** Publishing a technology. */
@NullMarked
package vn.techledger.ledger.technology.publishtechnology;

import org.jspecify.annotations.NullMarked;
