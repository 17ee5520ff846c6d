package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.proposepartycorrection.ProposePartyCorrection;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties/{id}/corrections}. */
@Schema(example = """
                {"target": 4711, "reason": "Gõ nhầm tên", "evidence": [],
                 "details": {"name": "Công ty TNHH Tinh dầu hồi Văn Quan (giả định)", "country": "VN"}}""")
record PartyCorrectionBody(
        @Schema(description = "Position of the fact in force, as the party's ETag tells it", example = "4711") @Nullable
        Long target,

        @Schema(description = "Why the entry was wrong") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "What the entry should have said, whole") @Nullable
        DetailsBody details) {

    ProposePartyCorrection toCommand(CorrectionId correction, PartyId party, Caller caller) {
        var violations = new Violations();
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        if (details == null) {
            violations.add("/details", "missing");
        }
        var itsDetails = details == null ? null : details.read("/details", violations);
        violations.throwIfAny();
        return new ProposePartyCorrection(
                correction,
                party,
                Objects.requireNonNull(target),
                Objects.requireNonNull(itsDetails),
                itsReason,
                itsEvidence,
                caller.person());
    }
}
