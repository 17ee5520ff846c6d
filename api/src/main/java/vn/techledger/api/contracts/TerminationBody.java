package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/terminations}: the contract ended before it was performed whole. */
@Schema(example = """
                {"target": 4711, "reason": "Bên nhận giải thể", "number": "TL-01/2026", "date": "2026-05-06",
                 "unperformed": {"total": {"state": "FIXED", "amount": "400000000", "currency": "VND"}}}""")
public record TerminationBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "Number of the paper that ends it; null where it has none") @Nullable
        String number,

        @Schema(description = "When it ended, as far as it is known", example = "2026-05-06") @Nullable
        String date,

        @Schema(description = "What was agreed and will not be performed; its total must be said, be it as unknown")
        @Nullable
        AmountsBody unperformed)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        var itsNumber = violations.optionalName("/number", number);
        var itsDate = violations.parsed("/date", date, "not-a-date", EffectiveDate::of);
        if (unperformed == null) {
            violations.add("/unperformed", "missing");
            return Optional.empty();
        }
        var amounts = unperformed.read("/unperformed", violations);
        return itsDate.flatMap(ended -> amounts.map(part -> new Change.Termination(itsNumber, ended, part)));
    }
}
