/** Facts about definitions of indicators and figures from outside. */
@NullMarked
package vn.techledger.ledger.indicator.event;

import org.jspecify.annotations.NullMarked;
