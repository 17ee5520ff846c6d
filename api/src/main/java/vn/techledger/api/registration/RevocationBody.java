package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.revokepaper.RevokePaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/** Body of {@code POST /api/v1/contracts/{id}/papers/{paper}/revocation}. */
@Schema(example = """
                {"noticed": "2025-02-03", "number": "QĐ-3", "ground": "BREACH",
                 "article": "Luật 07/2017/QH14, Điều 32(2)(a)", "toRepay": {"state": "UNKNOWN"}}""")
record RevocationBody(
        @Schema(description = "Date of the notice") @Nullable
        String noticed,

        @Nullable String number,
        @Nullable String ground,
        @Nullable String article,

        @Schema(description = "Incentives that must be repaid; FIXED 0 where none")
        AmountsBody.@Nullable AmountBody toRepay) {

    RevokePaper toCommand(PaperId paper, ContractId contract, LocalDate today) {
        var violations = new Violations();
        var date = violations.parsed("/noticed", noticed, "not-a-date", EffectiveDate::of);
        var itsNumber = violations.optionalName("/number", number);
        var itsGround = violations.name("/ground", ground);
        var itsArticle = violations.text("/article", article);
        if (toRepay == null) {
            violations.add("/toRepay", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var amount = toRepay.read("/toRepay", violations);
        violations.throwIfAny();
        return new RevokePaper(
                paper, contract, date.orElseThrow(), itsNumber, itsGround, itsArticle, amount.orElseThrow(), today);
    }
}
