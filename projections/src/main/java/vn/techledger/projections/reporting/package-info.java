/** Units that report, and who succeeds them. */
@NullMarked
package vn.techledger.projections.reporting;

import org.jspecify.annotations.NullMarked;
