package vn.techledger.api.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.parties.CodeRefBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reporting.appointreportingunit.AppointReportingUnit;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/reporting-units}. */
@Schema(example = """
                {"unit": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "since": "2018", "document": "QD-1/2018"}""")
record ReportingUnitBody(
        @Schema(description = "The party that reports") @Nullable
        String unit,

        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String since,

        @Schema(description = "The administrative unit that it reports about, by the dated version of its list")
        @Nullable
        CodeRefBody territory,

        @Schema(description = "The decision that makes it report") @Nullable
        String document) {

    AppointReportingUnit toCommand(LocalDate today) {
        var violations = new Violations();
        var itsUnit = violations.parsed("/unit", unit, "not-an-id", PartyId::of);
        var from = violations.optionallyParsed("/since", since, "not-a-date", EffectiveDate::of);
        var place = CodeRefBody.read("/territory", territory, violations);
        var itsDocument = violations.name("/document", document);
        violations.throwIfAny();
        return new AppointReportingUnit(
                itsUnit.orElseThrow(), from.orElse(null), place.orElse(null), itsDocument, today);
    }
}
