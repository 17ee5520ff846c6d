/** Keeps read models up to date with the log by Axon's processors, rows and position in one transaction. */
@NullMarked
package vn.techledger.projections.processing;

import org.jspecify.annotations.NullMarked;
