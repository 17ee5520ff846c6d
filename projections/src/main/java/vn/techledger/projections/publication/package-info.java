/** Published tables, and what changed since. */
@NullMarked
package vn.techledger.projections.publication;

import org.jspecify.annotations.NullMarked;
