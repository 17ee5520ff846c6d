package vn.techledger.api.closing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.proposelateentry.ProposeLateEntry;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PersonId;

/** Body of {@code POST /api/v1/late-entries}. */
@Schema(example = """
                {"periods": ["01-01/2024", "12-15/2024"], "reason": "Huyện nộp báo cáo sau khi khoá sổ",
                 "until": "2026-12-31", "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""")
record LateEntryBody(
        @Schema(description = "Closed periods, each once: what is entered stands in the figures of all of them")
        @Nullable
        List<String> periods,

        @Schema(description = "Why it was not entered in time") @Nullable
        String reason,

        @Schema(description = "Last day on which it may be used", example = "2026-12-31") @Nullable
        String until,

        @Nullable List<EvidenceBody> evidence) {

    private static final int MOST_PERIODS = 20;

    ProposeLateEntry toCommand(LateEntryId lateEntry, PersonId person, LocalDate today) {
        var violations = new Violations();
        var itsPeriods = violations.each(
                "/periods",
                periods,
                (at, period) -> violations.parsed(at, period, "not-a-figure-period", FigurePeriod::of));
        if (periods == null || periods.isEmpty()) {
            violations.add("/periods", "missing");
        } else if (periods.size() > MOST_PERIODS) {
            violations.add("/periods", "too-many", Integer.toString(MOST_PERIODS));
        }
        if (new HashSet<>(itsPeriods).size() < itsPeriods.size()) {
            violations.add("/periods", "duplicates");
        }
        var itsReason = violations.text("/reason", reason);
        var last = violations.parsed("/until", until, "not-a-day", Violations::day);
        var papers = violations.each("/evidence", evidence, (at, paper) -> paper.read(at, violations));
        violations.throwIfAny();
        return new ProposeLateEntry(lateEntry, itsPeriods, itsReason, papers, last.orElseThrow(), person, today);
    }
}
