package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/amendments}: what the parties changed. */
@Schema(example = """
                {"target": 4711, "reason": "Mở rộng phạm vi", "number": "PL-01/2026", "signed": "2026-02-10",
                 "evidence": [{"kind": "AMENDMENT", "grade": "ORIGINAL_SEEN"}],
                 "terms": {"kind": "LICENCE", "signed": "2024-03",
                           "suppliers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10"}],
                           "acquirers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"}],
                           "amounts": {"total": {"state": "FIXED", "amount": "1520000000", "currency": "VND"}}}}""")
public record AmendmentBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "The amendment's own number; null where it has none", example = "PL-01/2026") @Nullable
        String number,

        @Schema(description = "When the amendment was signed, as far as it is known", example = "2026-02-10") @Nullable
        String signed,

        @Schema(description = "What the contract says with it, whole; its signing stays that of the contract") @Nullable
        ContractBody terms)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        var itsNumber = violations.optionalName("/number", number);
        var itsSigned = violations.parsed("/signed", signed, "not-a-date", EffectiveDate::of);
        var itsTerms = ChangeBody.terms(terms, violations);
        return itsSigned.flatMap(date -> itsTerms.map(read -> new Change.Amendment(itsNumber, date, read)));
    }
}
