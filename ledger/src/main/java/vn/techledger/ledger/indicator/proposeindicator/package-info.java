/** Proposes a definition of an indicator. */
@NullMarked
package vn.techledger.ledger.indicator.proposeindicator;

import org.jspecify.annotations.NullMarked;
