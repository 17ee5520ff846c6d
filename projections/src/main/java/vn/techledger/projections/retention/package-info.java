/** How long records are kept, and what must not be erased. */
@NullMarked
package vn.techledger.projections.retention;

import org.jspecify.annotations.NullMarked;
