package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.fileyearlyreport.FileYearlyReport;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/** Body of {@code POST /api/v1/contracts/{id}/papers/{paper}/reports}. */
@Schema(example = """
                {"year": 2024, "filed": "2024-12-20", "number": "BC-1"}""")
record YearlyReportBody(
        @Nullable Integer year,
        @Nullable String filed,
        @Nullable String number) {

    FileYearlyReport toCommand(PaperId paper, ContractId contract, LocalDate today) {
        var violations = new Violations();
        if (year == null) {
            violations.add("/year", "missing");
        }
        var date = violations.parsed("/filed", filed, "not-a-date", EffectiveDate::of);
        var itsNumber = violations.optionalName("/number", number);
        violations.throwIfAny();
        return new FileYearlyReport(paper, contract, year == null ? 0 : year, date.orElseThrow(), itsNumber, today);
    }
}
