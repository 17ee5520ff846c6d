package vn.techledger.projections.register;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;

/**
 * A change of a contract, of whatever kind, proposed or in effect.
 *
 * @param target position of the fact that it replaces or would replace
 * @param terms what the contract says with it, as JSON; null for a change that states none
 * @param details what else it says, as a JSON object
 * @param evidence as JSON
 * @param approvedBy null unless it took effect; so is {@code approvedPosition}
 * @param droppedBy null unless it was taken back or rejected; so are {@code droppedPosition} and {@code dropReason}
 */
public record RegisteredCorrection(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        ChangeKind kind,
        long target,
        State state,
        @Nullable String terms,
        String details,
        String reason,
        String evidence,
        PersonId proposedBy,
        long proposedPosition,
        @Nullable PersonId approvedBy,
        @Nullable Long approvedPosition,
        @Nullable PersonId droppedBy,
        @Nullable Long droppedPosition,
        @Nullable String dropReason) {

    public enum State {
        /** Waits for another person. */
        PROPOSED,
        /** Took effect. */
        APPROVED,
        /** Cannot take effect any more: another change of the same fact did. */
        STALE,
        /** Was taken back by its proposer, or rejected by another person. */
        DROPPED
    }
}
