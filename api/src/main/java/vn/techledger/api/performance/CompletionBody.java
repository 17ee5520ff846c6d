package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/completions}: that a contract is performed to its end and settled. */
@Schema(example = """
                {"number": "TL-01/2024", "completed": "2024-06-30",
                 "evidence": [{"kind": "OTHER", "grade": "ORIGINAL_SEEN"}]}""")
public record CompletionBody(
        @Schema(description = "Number of the minutes of liquidation; left out where unknown") @Nullable
        String number,

        @Schema(description = "Day, month or year, as far as it is known", example = "2024-06-30") @Nullable
        String completed,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note) {

    /** Reads the completion; nothing when something was wrong, which is among the violations then. */
    public Optional<Completion> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsNumber = violations.optionalName(at + "/number", number);
        var itsDate = violations.parsed(at + "/completed", completed, "not-a-date", EffectiveDate::of);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        return violations.all().size() > before
                ? Optional.empty()
                : Optional.of(new Completion(itsNumber, itsDate.orElseThrow(), itsEvidence, itsNote));
    }
}
