/** Memoranda of understanding about technology (biên bản ghi nhớ): the first rung of a deal, never counted as contracts. */
@NullMarked
package vn.techledger.ledger.memorandum;

import org.jspecify.annotations.NullMarked;
