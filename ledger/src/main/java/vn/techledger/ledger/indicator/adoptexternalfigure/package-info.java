/** Adopts a figure from outside that another person proposed. */
@NullMarked
package vn.techledger.ledger.indicator.adoptexternalfigure;

import org.jspecify.annotations.NullMarked;
