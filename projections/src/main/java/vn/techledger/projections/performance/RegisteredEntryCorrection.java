package vn.techledger.projections.performance;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;

/**
 * A correction of a transfer, payment or completion, proposed or in effect.
 *
 * @param target position of the fact that it replaces or would replace
 * @param replacement what it says instead, as JSON; null for recorded in error, and where only the rate is determined
 * @param rate the rate that it values a payment with, as JSON; null where it corrects what the entry says
 * @param evidence as JSON
 * @param approvedBy null unless it took effect; so is {@code approvedPosition}
 */
public record RegisteredEntryCorrection(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        long target,
        State state,
        @Nullable String replacement,
        @Nullable String rate,
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
