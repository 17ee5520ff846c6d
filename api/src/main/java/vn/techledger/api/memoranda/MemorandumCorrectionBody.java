package vn.techledger.api.memoranda;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.memorandum.proposememorandumcorrection.ProposeMemorandumCorrection;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.MemorandumId;

/** Body of {@code POST /api/v1/memoranda/{id}/corrections}. */
@Schema(example = """
                {"target": 4711, "reason": "Gõ nhầm ngày ký", "evidence": [],
                 "terms": {"signed": "2025-10", "channel": "TECHMART",
                           "parties": ["019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10",
                                       "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"]}}""")
record MemorandumCorrectionBody(
        @Schema(description = "Position of the fact in force, as the memorandum's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why the entry was wrong", example = "Gõ nhầm ngày ký") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "What the entry should have said, whole") @Nullable
        MemorandumBody terms) {

    ProposeMemorandumCorrection toCommand(
            CorrectionId correction, MemorandumId memorandum, Caller caller, LocalDate today) {
        var violations = new Violations();
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        if (terms == null) {
            violations.add("/terms", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var itsTerms = terms.read("/terms", violations);
        violations.throwIfAny();
        return new ProposeMemorandumCorrection(
                correction,
                memorandum,
                target == null ? 0 : target,
                itsTerms.orElseThrow(),
                itsReason,
                itsEvidence,
                caller.person(),
                today);
    }
}
