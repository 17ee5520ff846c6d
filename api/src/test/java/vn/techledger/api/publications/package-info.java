/** Tests of published tables over HTTP. */
@NullMarked
package vn.techledger.api.publications;

import org.jspecify.annotations.NullMarked;
