package vn.techledger.api.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.proposemilestone.ProposeMilestone;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/targets/{code}/milestones}. */
@Schema(example = """
                {"reached": "2024-05",
                 "document": {"kind": "OTHER", "grade": "ORIGINAL_SEEN", "pages": 40, "shelfMark": "KH-257/3"}}""")
record MilestoneBody(
        @Schema(description = "Year, month or day; null where an earlier confirmation was an error") @Nullable
        String reached,

        @Nullable EvidenceBody document,

        @Schema(description = "Position of the confirmation in force that it replaces; null for the first") @Nullable
        Long replaces) {

    ProposeMilestone toCommand(String target, ProposalId proposal, Caller caller, LocalDate today) {
        var violations = new Violations();
        var date = violations
                .optionallyParsed("/reached", reached, "not-a-date", EffectiveDate::of)
                .orElse(null);
        if (date != null && !date.isKnown()) {
            violations.add("/reached", "not-a-date", date.toString());
        }
        if (document == null) {
            violations.add("/document", "missing");
        }
        var paper =
                document == null ? null : document.read("/document", violations).orElse(null);
        violations.throwIfAny();
        if (paper == null) {
            throw new IllegalStateException("a missing member is a violation");
        }
        return new ProposeMilestone(
                proposal, new Milestone(Plan.planOf(target), target, date, paper), replaces, caller.person(), today);
    }
}
