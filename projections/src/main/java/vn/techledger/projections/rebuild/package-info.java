/** Read models built anew beside those that serve, compared with them, and put in their place. */
@NullMarked
package vn.techledger.projections.rebuild;

import org.jspecify.annotations.NullMarked;
