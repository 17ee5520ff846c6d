/** Contracts and their corrections over HTTP. */
@NullMarked
package vn.techledger.api.contracts;

import org.jspecify.annotations.NullMarked;
