package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.refusedossier.RefuseDossier;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/refusals}: an authority refused a dossier. */
@Schema(example = """
                {"dossier": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12", "refused": "2024-04-08", "number": "TB-5",
                 "ground": "NO_TECHNOLOGY_OBJECT", "article": "Luật 07/2017/QH14, Điều 31(6)(b)",
                 "reason": "Hợp đồng chỉ mua bán thiết bị"}""")
record RefusalBody(
        @Nullable String dossier,
        @Nullable String refused,
        @Nullable String number,

        @Schema(description = "Code of the legal ground, as in the rule set") @Nullable
        String ground,

        @Schema(description = "Where the law says so") @Nullable
        String article,

        @Nullable String reason) {

    RefuseDossier toCommand(ContractId contract, LocalDate today) {
        var violations = new Violations();
        var of = violations.parsed("/dossier", dossier, "not-an-id", DossierId::of);
        var date = violations.parsed("/refused", refused, "not-a-date", EffectiveDate::of);
        var itsNumber = violations.optionalName("/number", number);
        var itsGround = violations.name("/ground", ground);
        var itsArticle = violations.text("/article", article);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new RefuseDossier(
                of.orElseThrow(), contract, date.orElseThrow(), itsNumber, itsGround, itsArticle, itsReason, today);
    }
}
