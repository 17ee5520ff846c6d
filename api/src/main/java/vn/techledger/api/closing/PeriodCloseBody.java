package vn.techledger.api.closing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.proposeperiodclose.ProposePeriodClose;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/period-closings}. */
@Schema(example = """
                {"period": "01-01/2024", "note": "Đã đối chiếu với báo cáo năm"}""")
record PeriodCloseBody(
        @Schema(
                description = "First day of the calendar and the year: 01-01/2024 is 1 January to 31 December 2024, "
                        + "12-15/2024 is 15 December 2023 to 14 December 2024",
                example = "01-01/2024")
        @Nullable
        String period,

        @Schema(description = "What the person who approves should know") @Nullable
        String note) {

    ProposePeriodClose toCommand(ProposalId proposal, PersonId person, LocalDate today) {
        var violations = new Violations();
        var itsPeriod = violations.parsed("/period", period, "not-a-figure-period", FigurePeriod::of);
        var itsNote = violations.optionalText("/note", note);
        violations.throwIfAny();
        return new ProposePeriodClose(proposal, itsPeriod.orElseThrow(), itsNote, person, today);
    }
}
