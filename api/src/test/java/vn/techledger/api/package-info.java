/** Tests of the application as a whole. */
@NullMarked
package vn.techledger.api;

import org.jspecify.annotations.NullMarked;
