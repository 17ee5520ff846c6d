package vn.techledger.api.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.retention.proposeholdrelease.ProposeHoldRelease;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/legal-holds/{id}/releases}. */
@Schema(example = """
                {"reason": "Bản án đã có hiệu lực", "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""")
record HoldReleaseBody(
        @Schema(description = "Why the hold may end; nothing personal") @Nullable
        String reason,

        @Schema(description = "The papers that say so; at least one") @Nullable
        List<EvidenceBody> evidence) {

    ProposeHoldRelease toCommand(ProposalId proposal, HoldId hold, Caller caller) {
        var violations = new Violations();
        var itsReason = violations.text("/reason", reason);
        var itsEvidence = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        if (evidence == null || evidence.isEmpty()) {
            violations.add("/evidence", "missing");
        }
        violations.throwIfAny();
        return new ProposeHoldRelease(proposal, hold, itsReason, itsEvidence, caller.person());
    }
}
