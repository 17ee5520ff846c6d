/** Parties over HTTP. */
@NullMarked
package vn.techledger.api.parties;

import org.jspecify.annotations.NullMarked;
