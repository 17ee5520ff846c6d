package vn.techledger.api.intermediaries;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.intermediary.formintermediary.FormIntermediary;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/intermediaries}. */
@Schema(example = """
                {"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "formed": "2029-05", "document": "QD-1/2029",
                 "evidence": [{"kind": "OTHER", "grade": "ORIGINAL_SEEN"}]}""")
record FormationBody(
        @Nullable String party,

        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String formed,

        @Schema(description = "Number of the decision that forms it") @Nullable
        String document,

        @Nullable List<EvidenceBody> evidence) {

    FormIntermediary toCommand(LocalDate today) {
        var violations = new Violations();
        var itsParty = violations.parsed("/party", party, "not-an-id", PartyId::of);
        var when = violations.optionallyParsed("/formed", formed, "not-a-date", EffectiveDate::of);
        var itsDocument = violations.name("/document", document);
        var papers = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        violations.throwIfAny();
        return new FormIntermediary(itsParty.orElseThrow(), when.orElse(null), itsDocument, papers, today);
    }
}
