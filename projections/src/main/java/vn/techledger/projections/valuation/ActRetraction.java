package vn.techledger.projections.valuation;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ValuationId;

/**
 * A proposal that an act was recorded in error, or its approval.
 *
 * @param evidence as JSON
 * @param approvedBy null unless it took effect; so is {@code approvedPosition}
 */
public record ActRetraction(
        CorrectionId correction,
        ValuationId valuation,
        long target,
        State state,
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
        /** Cannot take effect any more: another one did. */
        STALE
    }
}
