package vn.techledger.api.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.ledger.plan.proposeplan.ProposePlan;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/plans}: a plan that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"VN-LS-257\"}")
record PlanBody(
        @Schema(description = "VN-LS-257 or VN-QD-1158; plan stays away then") @Nullable
        String shipped,

        @Nullable WholePlan plan,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,49}");
    private static final int MOST = 100;
    private static final int LAST_YEAR = 9999;

    /** A plan given whole. */
    record WholePlan(
            @Schema(example = "VN-LS-257") @Nullable String code,
            @Nullable String titleVi,
            @Nullable String titleEn,
            @Nullable String citation,
            @Nullable List<TargetBody> targets) {

        Optional<Plan> read(String at, Violations violations) {
            int before = violations.all().size();
            var itsCode = violations.name(at + "/code", code);
            if (code != null && !CODE.matcher(itsCode).matches()) {
                violations.add(at + "/code", "not-a-code", itsCode);
            }
            var vi = violations.text(at + "/titleVi", titleVi);
            var en = violations.text(at + "/titleEn", titleEn);
            var itsCitation = violations.text(at + "/citation", citation);
            if (targets == null) {
                violations.add(at + "/targets", "missing");
            } else if (targets.size() > MOST) {
                violations.add(at + "/targets", "too-many", Integer.toString(MOST));
            }
            var all = violations.each(at + "/targets", targets, (pointer, body) -> body.read(pointer, violations));
            if (violations.all().size() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Plan(itsCode, vi, en, itsCitation, all));
            } catch (IllegalArgumentException contradictory) {
                violations.add(at, "mapping-contradictory", String.valueOf(contradictory.getMessage()));
                return Optional.empty();
            }
        }
    }

    /** What must be reached. */
    record ThresholdBody(
            @Schema(description = "AT_LEAST or MORE_THAN", example = "AT_LEAST") @Nullable
            String comparison,

            @Schema(example = "15") @Nullable String value) {}

    /** A target. */
    record TargetBody(
            @Schema(example = "VN-LS-257.growth-2025") @Nullable
            String code,

            @Nullable String titleVi,
            @Nullable String titleEn,

            @Schema(description = "GROWTH, ITEM_GROWTH, LEVEL, DIGITISED or MILESTONE", example = "GROWTH") @Nullable
            String kind,

            @Schema(example = "transaction-value") @Nullable String indicator,
            @Nullable ThresholdBody threshold,
            @Schema(example = "2025") @Nullable Integer by,
            @Nullable List<Integer> baseYears,
            @Nullable String note,
            @Nullable String source) {

        Optional<PlanTarget> read(String at, Violations violations) {
            int before = violations.all().size();
            var itsCode = violations.name(at + "/code", code);
            var vi = violations.text(at + "/titleVi", titleVi);
            var en = violations.text(at + "/titleEn", titleEn);
            var itsKind = violations.oneOf(at + "/kind", kind, PlanTarget.Kind.class);
            var itsIndicator = violations.optionalName(at + "/indicator", indicator);
            var itsThreshold = threshold(at + "/threshold", violations);
            if (by == null) {
                violations.add(at + "/by", "missing");
            } else if (by < 1 || by > LAST_YEAR) {
                violations.add(at + "/by", "not-a-year", by.toString());
            }
            var bases = violations.each(at + "/baseYears", baseYears, (pointer, year) -> {
                if (year < 1 || year > LAST_YEAR) {
                    violations.add(pointer, "not-a-year", year.toString());
                }
                return Optional.of(year);
            });
            var itsNote = violations.optionalText(at + "/note", note);
            var itsSource = violations.text(at + "/source", source);
            if (by == null || violations.all().size() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(new PlanTarget(
                        itsCode,
                        vi,
                        en,
                        itsKind.orElseThrow(),
                        itsIndicator,
                        itsThreshold,
                        by,
                        bases,
                        itsNote,
                        itsSource));
            } catch (IllegalArgumentException contradictory) {
                violations.add(at, "mapping-contradictory", String.valueOf(contradictory.getMessage()));
                return Optional.empty();
            }
        }

        private @Nullable Threshold threshold(String at, Violations violations) {
            if (threshold == null) {
                return null;
            }
            var comparison = violations.oneOf(at + "/comparison", threshold.comparison(), Threshold.Comparison.class);
            return violations
                    .parsed(
                            at + "/value",
                            threshold.value(),
                            "not-a-decimal",
                            text -> new Threshold(comparison.orElse(Threshold.Comparison.AT_LEAST), text))
                    .orElse(null);
        }
    }

    ProposePlan toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        Optional<Plan> read = Optional.empty();
        if (shipped != null) {
            read = ShippedPlan.named(shipped);
            if (read.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedPlan.names());
            }
            if (plan != null) {
                violations.add("/shipped", "stands-alone");
            }
        } else if (plan == null) {
            violations.add("/plan", "missing");
        } else {
            read = plan.read("/plan", violations);
        }
        violations.throwIfAny();
        return new ProposePlan(proposal, read.orElseThrow(), replaces, caller.person());
    }
}
