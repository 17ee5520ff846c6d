/** What the tests share: a database, a log in memory, samples of facts. */
@NullMarked
package vn.techledger.projections.testing;

import org.jspecify.annotations.NullMarked;
