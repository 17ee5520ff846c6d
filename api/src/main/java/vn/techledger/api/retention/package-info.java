/** How long records are kept, and what must not be erased. */
@NullMarked
package vn.techledger.api.retention;

import org.jspecify.annotations.NullMarked;
