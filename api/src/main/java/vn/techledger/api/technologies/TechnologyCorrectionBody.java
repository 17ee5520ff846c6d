package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.proposetechnologycorrection.ProposeTechnologyCorrection;

/** Body of {@code POST /api/v1/technologies/{id}/corrections}. */
@Schema(example = """
                {"target": 4711, "reason": "Gõ nhầm tên", "evidence": [],
                 "description": {"kind": "RESEARCH_RESULT", "title": "Quy trình sấy hoa hồi",
                                 "owners": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10"}]}}""")
record TechnologyCorrectionBody(
        @Schema(description = "Position of the fact in force, as the technology's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why the entry was wrong", example = "Gõ nhầm tên") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "What the entry should have said, whole") @Nullable
        TechnologyBody description) {

    ProposeTechnologyCorrection toCommand(CorrectionId correction, TechnologyId technology, Caller caller) {
        var violations = new Violations();
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        if (description == null) {
            violations.add("/description", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var itsDescription = description.read("/description", violations);
        violations.throwIfAny();
        return new ProposeTechnologyCorrection(
                correction,
                technology,
                target == null ? 0 : target,
                itsDescription.orElseThrow(),
                itsReason,
                itsEvidence,
                caller.person());
    }
}
