/** The register of memoranda, with their own numbers and values (biên bản ghi nhớ). */
@NullMarked
package vn.techledger.projections.memorandum;

import org.jspecify.annotations.NullMarked;
