/** What the tests of all modules share: a real database server and samples of facts. */
@NullMarked
package vn.techledger.ledger.testing;

import org.jspecify.annotations.NullMarked;
