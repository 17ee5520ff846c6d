/** Closing periods over HTTP, and what is entered into them later. */
@NullMarked
package vn.techledger.api.closing;

import org.jspecify.annotations.NullMarked;
