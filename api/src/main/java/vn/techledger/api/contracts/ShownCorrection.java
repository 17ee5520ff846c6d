package vn.techledger.api.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.register.RegisteredCorrection;

/**
 * A change of a contract as it stands: PROPOSED, APPROVED, DROPPED, or STALE once another change of the same fact took
 * effect.
 *
 * @param kind CORRECTION, AMENDMENT, TERMINATION, INVALIDITY, RETRACTION or RATE_DETERMINATION
 * @param terms what the contract says with it; null for a change that states none
 * @param details what else the proposal says, by its kind
 * @param droppedBy who took it back or rejected it; null unless it was dropped
 */
record ShownCorrection(
        String id,
        String contract,
        String kind,
        long target,
        String state,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable
        String terms,

        @JsonRawValue @Schema(implementation = Object.class) String details,

        String reason,

        @JsonRawValue @Schema(implementation = Object.class) String evidence,

        String proposedBy,
        long proposed,
        @Nullable String approvedBy,
        @Nullable Long approved,
        @Nullable String droppedBy,
        @Nullable Long dropped,
        @Nullable String dropReason) {

    static ShownCorrection of(RegisteredCorrection c) {
        return new ShownCorrection(
                c.correction().toString(),
                c.contract().toString(),
                c.kind().name(),
                c.target(),
                c.state().name(),
                c.terms(),
                c.details(),
                c.reason(),
                c.evidence(),
                c.proposedBy().toString(),
                c.proposedPosition(),
                c.approvedBy() == null ? null : c.approvedBy().toString(),
                c.approvedPosition(),
                c.droppedBy() == null ? null : c.droppedBy().toString(),
                c.droppedPosition(),
                c.dropReason());
    }
}
