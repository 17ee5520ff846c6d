/** Code lists over HTTP. */
@NullMarked
package vn.techledger.api.reference;

import org.jspecify.annotations.NullMarked;
