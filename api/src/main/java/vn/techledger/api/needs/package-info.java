/** Needs for technology over HTTP. */
@NullMarked
package vn.techledger.api.needs;

import org.jspecify.annotations.NullMarked;
