/** Proposes a figure from outside. */
@NullMarked
package vn.techledger.ledger.indicator.proposeexternalfigure;

import org.jspecify.annotations.NullMarked;
