/** Figures over HTTP. */
@NullMarked
package vn.techledger.api.statistics;

import org.jspecify.annotations.NullMarked;
