package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;

/** Body of {@code POST /api/v1/contracts/{id}/rate-determinations}: which rate values an entry in which none is frozen. */
@Schema(example = """
                {"target": 4711, "reason": "Ngày ký là Chủ nhật, không có tỷ giá công bố", "currency": "USD",
                 "day": "2024-03-15", "rate": "23979", "source": "Ngân hàng Nhà nước Việt Nam, tỷ giá trung tâm",
                 "citation": "Tỷ giá của ngày làm việc liền trước ngày ký"}""")
public record RateDeterminationBody(
        @Schema(description = "Position of the fact in force, as the contract's ETag tells it", example = "4711")
        @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "0 for the recording, n for the n-th amendment; null for the entry in force") @Nullable
        Integer entry,

        @Schema(description = "That of the amounts; ISO 4217", example = "USD") @Nullable
        String currency,

        @Schema(description = "The day whose rate it is", example = "2024-03-15") @Nullable
        String day,

        @Schema(description = "VND for one unit, a plain decimal number", example = "23979") @Nullable
        String rate,

        @Schema(description = "Who published it") @Nullable String source,

        @Schema(description = "Where it stands, and why it is the right one") @Nullable
        String citation)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        return new ProposedRateBody(currency, day, rate, source, citation)
                .read(violations)
                .map(proposed -> new Change.RateDetermination(entry, proposed));
    }
}
