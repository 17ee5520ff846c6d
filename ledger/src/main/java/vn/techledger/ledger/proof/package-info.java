/** Leaf hashes, keys and authentication codes of the log: plain Java, no database. */
@NullMarked
package vn.techledger.ledger.proof;

import org.jspecify.annotations.NullMarked;
