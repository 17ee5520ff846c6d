/** Facts about published tables. */
@NullMarked
package vn.techledger.ledger.publication.event;

import org.jspecify.annotations.NullMarked;
