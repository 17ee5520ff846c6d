package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.RetractionScope;

/** Body of {@code POST /api/v1/contracts/{id}/retractions}: it was recorded in error. */
@Schema(example = """
                {"target": 4711, "reason": "Ghi hai lần", "scope": "CONTRACT"}""")
public record RetractionBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "CONTRACT: it should never have been recorded. LAST_CHANGE: only the change in force")
        @Nullable
        String scope)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        return violations.oneOf("/scope", scope, RetractionScope.class).map(Change.Retraction::new);
    }
}
