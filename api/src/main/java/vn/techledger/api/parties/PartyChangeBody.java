package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.changeparty.ChangeParty;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties/{id}/changes}. */
@Schema(example = """
                {"effective": "2025-07-01", "details": {"name": "Sở Khoa học và Công nghệ (giả định)", "country": "VN"},
                 "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""")
record PartyChangeBody(
        @Schema(description = "Since when: YYYY, YYYY-MM or YYYY-MM-DD") @Nullable
        String effective,

        @Schema(description = "What is known since then, whole") @Nullable
        DetailsBody details,

        @Nullable List<EvidenceBody> evidence) {

    ChangeParty toCommand(PartyId party, LocalDate today) {
        var violations = new Violations();
        var since = violations.parsed("/effective", effective, "not-a-date", EffectiveDate::of);
        var itsEvidence = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        if (details == null) {
            violations.add("/details", "missing");
        }
        var itsDetails = details == null ? null : details.read("/details", violations);
        violations.throwIfAny();
        return new ChangeParty(party, Objects.requireNonNull(itsDetails), since.orElseThrow(), itsEvidence, today);
    }
}
