/** Plans with their targets, and how far each has come, as pure functions of values. */
@NullMarked
package vn.techledger.projections.plan;

import org.jspecify.annotations.NullMarked;
