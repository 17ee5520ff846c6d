/** Published figures (số liệu công bố): tables released with their vintage by two persons. */
@NullMarked
package vn.techledger.ledger.publication;

import org.jspecify.annotations.NullMarked;
