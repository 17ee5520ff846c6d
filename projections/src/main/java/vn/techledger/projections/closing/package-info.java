/** Closed periods, later entries into them, and what moved their figures afterwards. */
@NullMarked
package vn.techledger.projections.closing;

import org.jspecify.annotations.NullMarked;
