/** Memoranda over HTTP. */
@NullMarked
package vn.techledger.api.memoranda;

import org.jspecify.annotations.NullMarked;
