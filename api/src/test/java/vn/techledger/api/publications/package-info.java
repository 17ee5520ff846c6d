/** Tests of published tables. */
@NullMarked
package vn.techledger.api.publications;

import org.jspecify.annotations.NullMarked;
