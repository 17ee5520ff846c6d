package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.proposecorrection.ProposeCorrection;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;

/** Body of {@code POST /api/v1/contracts/{id}/corrections}. */
@Schema(example = """
                {"target": 4711, "reason": "Gõ nhầm số tiền", "evidence": [],
                 "terms": {"kind": "LICENCE", "signed": "2024-03",
                           "suppliers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10"}],
                           "acquirers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"}],
                           "amounts": {"total": {"state": "FIXED", "amount": "1520000000", "currency": "VND"}}}}""")
public record CorrectionBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why the entry was wrong", example = "Gõ nhầm số tiền") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "What the entry should have said, whole") @Nullable
        ContractBody terms) {

    ProposeCorrection toCommand(CorrectionId correction, ContractId contract, Caller caller, LocalDate today) {
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
        return new ProposeCorrection(
                correction,
                contract,
                target == null ? 0 : target,
                itsTerms.orElseThrow(),
                itsReason,
                itsEvidence,
                caller.person(),
                today);
    }
}
