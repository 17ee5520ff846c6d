/** Whose personal data are kept, who was shown them, and whose were erased; none of the data. */
@NullMarked
package vn.techledger.projections.personal;

import org.jspecify.annotations.NullMarked;
