package vn.techledger.api.intermediaries;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.intermediary.dissolveintermediary.DissolveIntermediary;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/intermediaries/{id}/dissolution}. */
@Schema(example = """
                {"dissolved": "2035-06-30", "document": "QD-9/2035", "evidence": []}""")
record DissolutionBody(
        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String dissolved,

        @Schema(description = "Number of the decision that dissolves it") @Nullable
        String document,

        @Nullable List<EvidenceBody> evidence) {

    DissolveIntermediary toCommand(PartyId party, LocalDate today) {
        var violations = new Violations();
        var when = violations.optionallyParsed("/dissolved", dissolved, "not-a-date", EffectiveDate::of);
        var itsDocument = violations.name("/document", document);
        var papers = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        violations.throwIfAny();
        return new DissolveIntermediary(party, when.orElse(null), itsDocument, papers, today);
    }
}
