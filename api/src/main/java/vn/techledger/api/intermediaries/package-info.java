/** Intermediaries over HTTP. */
@NullMarked
package vn.techledger.api.intermediaries;

import org.jspecify.annotations.NullMarked;
