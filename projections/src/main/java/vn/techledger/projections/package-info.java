/** What the events add up to: figures, registers and trails, each rebuilt from the log alone. */
@NullMarked
package vn.techledger.projections;

import org.jspecify.annotations.NullMarked;
