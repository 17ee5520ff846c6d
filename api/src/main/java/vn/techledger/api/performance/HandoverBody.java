package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/transfers}: a handover, an acceptance, or both. */
@Schema(example = """
                {"number": "BB-03/2024", "modes": ["DOCUMENTS", "TRAINING"], "handedOver": "2024-04-01",
                 "accepted": "2024-04-15", "what": "Bản vẽ, quy trình vận hành",
                 "evidence": [{"kind": "OTHER", "grade": "ORIGINAL_SEEN"}]}""")
public record HandoverBody(
        @Schema(description = "Number of the minutes; left out where unknown") @Nullable
        String number,

        @Schema(description = "DOCUMENTS, TRAINING, EXPERTS, EQUIPMENT or OTHER; none means unknown") @Nullable
        List<String> modes,

        @Schema(description = "When the supplier handed it over", example = "2024-04-01") @Nullable
        String handedOver,

        @Schema(description = "When the acquirer accepted it; one of the two dates must be said") @Nullable
        String accepted,

        @Schema(description = "What was handed over or accepted") @Nullable
        String what,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note) {

    /** Reads the transfer; nothing when something was wrong, which is among the violations then. */
    public Optional<Transfer> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsNumber = violations.optionalName(at + "/number", number);
        var itsModes = violations.someOf(at + "/modes", modes, TransferMode.class);
        var itsHandover = violations.optionallyParsed(at + "/handedOver", handedOver, "not-a-date", EffectiveDate::of);
        var itsAcceptance = violations.optionallyParsed(at + "/accepted", accepted, "not-a-date", EffectiveDate::of);
        if (handedOver == null && accepted == null) {
            violations.add(at + "/handedOver", "missing");
        }
        var itsObject = violations.optionalText(at + "/what", what);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Transfer(
                itsNumber,
                itsModes,
                itsHandover.orElse(null),
                itsAcceptance.orElse(null),
                itsObject,
                itsEvidence,
                itsNote));
    }
}
