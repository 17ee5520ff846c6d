package vn.techledger.api.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reporting.endreportingunit.EndReportingUnit;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/reporting-units/{id}/end}. */
@Schema(example = """
                {"until": "2025-06-30", "successors": ["019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"],
                 "document": "1672/NQ-UBTVQH15", "evidence": []}""")
record UnitEndBody(
        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String until,

        @Schema(description = "Units that go on in its place; several mean that it was split") @Nullable
        List<String> successors,

        @Schema(description = "The decision that ends it") @Nullable
        String document,

        @Nullable List<EvidenceBody> evidence) {

    private static final int MOST = 100;

    EndReportingUnit toCommand(PartyId unit, LocalDate today) {
        var violations = new Violations();
        var last = violations.optionallyParsed("/until", until, "not-a-date", EffectiveDate::of);
        if (successors != null && successors.size() > MOST) {
            violations.add("/successors", "too-many", Integer.toString(MOST));
        }
        var next = violations.each(
                "/successors", successors, (at, id) -> violations.parsed(at, id, "not-an-id", PartyId::of));
        if (next.stream().distinct().count() < next.size()) {
            violations.add("/successors", "duplicates");
        }
        var itsDocument = violations.name("/document", document);
        var papers = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        violations.throwIfAny();
        return new EndReportingUnit(unit, last.orElse(null), next, itsDocument, papers, today);
    }
}
