/** Definitions of indicators and figures from outside over HTTP. */
@NullMarked
package vn.techledger.api.indicators;

import org.jspecify.annotations.NullMarked;
