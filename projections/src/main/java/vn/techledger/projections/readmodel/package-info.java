/** What every read model is made of: a schema of its own, the position it reached, and batches applied to both. */
@NullMarked
package vn.techledger.projections.readmodel;

import org.jspecify.annotations.NullMarked;
