/** Every error as problem details (RFC 9457), in Vietnamese and English. */
@NullMarked
package vn.techledger.api.problems;

import org.jspecify.annotations.NullMarked;
