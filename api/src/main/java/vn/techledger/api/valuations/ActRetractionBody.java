package vn.techledger.api.valuations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.proposeactretraction.ProposeActRetraction;

/** Body of {@code POST /api/v1/valuations/{id}/retractions}. */
@Schema(example = """
                {"target": 4711, "reason": "Ghi hai lần", "evidence": []}""")
record ActRetractionBody(
        @Schema(description = "Position of the recording, as the ETag tells it", example = "4711") @Nullable
        Long target,

        @Schema(description = "Why it should not stand in the ledger", example = "Ghi hai lần") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence) {

    ProposeActRetraction toCommand(CorrectionId correction, ValuationId valuation, Caller caller) {
        var violations = new Violations();
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        violations.throwIfAny();
        return new ProposeActRetraction(
                correction, valuation, target == null ? 0 : target, itsReason, itsEvidence, caller.person());
    }
}
