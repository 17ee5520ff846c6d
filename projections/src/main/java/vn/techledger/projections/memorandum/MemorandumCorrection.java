package vn.techledger.projections.memorandum;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PersonId;

/**
 * A correction of a memorandum, proposed or in effect.
 *
 * @param target position of the fact that it replaces or would replace
 * @param terms what it says instead, as JSON
 * @param evidence as JSON
 * @param approvedBy null unless it took effect; so is {@code approvedPosition}
 */
public record MemorandumCorrection(
        CorrectionId correction,
        MemorandumId memorandum,
        long target,
        State state,
        String terms,
        String reason,
        String evidence,
        PersonId proposedBy,
        long proposedPosition,
        @Nullable PersonId approvedBy,
        @Nullable Long approvedPosition) {

    public enum State {
        /** Waits for another person. */
        PROPOSED,
        /** Took effect. */
        APPROVED,
        /** Cannot take effect any more: another correction of the same fact did. */
        STALE
    }
}
