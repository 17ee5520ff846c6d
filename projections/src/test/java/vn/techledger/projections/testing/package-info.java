/** What the tests share: a log in memory, samples of facts, ways to fail. */
@NullMarked
package vn.techledger.projections.testing;

import org.jspecify.annotations.NullMarked;
