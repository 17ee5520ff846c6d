/** Measures the log beside its peers, in one run on one server; see {@code docs/decisions/0011-benchmarks.md}. */
@NullMarked
package vn.techledger.ledger.bench;

import org.jspecify.annotations.NullMarked;
