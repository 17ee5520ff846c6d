package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;

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

        @Schema(
                description = "Which entry was wrong: 0 for the recording, n for the n-th amendment; "
                        + "the one in force where it is left out",
                example = "0")
        @Nullable
        Integer entry,

        @Schema(description = "What the entry should have said, whole") @Nullable
        ContractBody terms)
        implements ChangeBody {

    @Override
    public Optional<Change> change(Violations violations) {
        if (entry != null && entry < 0) {
            violations.add("/entry", "negative", entry.toString());
        }
        return ChangeBody.terms(terms, violations).map(read -> new Change.Correction(entry, read));
    }
}
