/** Adopts a definition of an indicator that another person proposed. */
@NullMarked
package vn.techledger.ledger.indicator.adoptindicator;

import org.jspecify.annotations.NullMarked;
