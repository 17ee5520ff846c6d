/** Who is calling, and what they may do. */
@NullMarked
package vn.techledger.api.access;

import org.jspecify.annotations.NullMarked;
