/** Definitions of indicators and figures from outside, and the values that follow from them. */
@NullMarked
package vn.techledger.projections.indicator;

import org.jspecify.annotations.NullMarked;
