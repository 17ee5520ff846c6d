package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.proposeregistrationcorrection.ProposeRegistrationCorrection;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;

/** Body of {@code POST /api/v1/contracts/{id}/registration-corrections}: what an entry should have said. Without
 * {@code dossier} and {@code paper} the entry is taken away as recorded in error. */
@Schema(example = """
                {"target": 4711, "reason": "Ghi nhầm giấy chứng nhận của hợp đồng khác"}""")
record RegistrationCorrectionBody(
        @Schema(description = "Position of the entry in force") @Nullable
        Long target,

        @Nullable String reason,

        @Schema(description = "For the entry of a dossier: what it should have said, whole") @Nullable
        DossierBody dossier,

        @Schema(description = "For the entry of a paper: what it should have said, whole") @Nullable
        PaperDetailsBody paper,

        @Nullable List<EvidenceBody> evidence) {

    ProposeRegistrationCorrection toCommand(
            CorrectionId correction, ContractId contract, Caller caller, LocalDate today) {
        var violations = new Violations();
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsDossier =
                dossier == null ? null : dossier.read("/dossier", violations).orElse(null);
        var itsPaper = paper == null ? null : paper.read("/paper", violations).orElse(null);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        violations.throwIfAny();
        return new ProposeRegistrationCorrection(
                correction,
                contract,
                target == null ? 0 : target,
                itsDossier,
                itsPaper,
                itsReason,
                itsEvidence,
                caller.person(),
                today);
    }
}
