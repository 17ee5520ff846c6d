package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/invalidities}: a court or authority declared it invalid. */
@Schema(example = """
                {"target": 4711, "reason": "Trái quy định của pháp luật", "authority": "Toà án nhân dân tỉnh Lạng Sơn",
                 "number": "12/2026/QĐ", "decided": "2026-05-06"}""")
public record InvalidityBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "The court or authority that decided") @Nullable
        String authority,

        @Schema(description = "Number of the decision; null where unknown") @Nullable
        String number,

        @Schema(description = "When it was decided, as far as it is known", example = "2026-05-06") @Nullable
        String decided)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        var itsAuthority = violations.name("/authority", authority);
        var itsNumber = violations.optionalName("/number", number);
        return violations
                .parsed("/decided", decided, "not-a-date", EffectiveDate::of)
                .map(date -> new Change.Invalidity(itsAuthority, itsNumber, date));
    }
}
