/** Measures figures on an invented market; see {@code docs/decisions/0009-benchmarks-of-figures.md}. */
@NullMarked
package vn.techledger.projections.bench;

import org.jspecify.annotations.NullMarked;
