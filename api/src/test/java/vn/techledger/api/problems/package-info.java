/** Tests of the sentences of problems. */
@NullMarked
package vn.techledger.api.problems;

import org.jspecify.annotations.NullMarked;
