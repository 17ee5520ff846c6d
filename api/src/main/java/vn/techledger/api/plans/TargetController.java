package vn.techledger.api.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.plan.Targets;

/** Targets of plans, and how far each has come, as known at any position. */
@RestController
@RequestMapping("/api/v1/targets")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')")
@Tag(name = "Targets", description = "Mục tiêu: targets, and how far they have come")
class TargetController {

    private final Ledger ledger;
    private final IndicatorBook indicators;
    private final PlanBook plans;
    private final IndicatorSources sources;
    private final Reads reads;
    private final Sentences sentences;

    TargetController(
            Ledger ledger,
            IndicatorBook indicators,
            PlanBook plans,
            IndicatorSources sources,
            Reads reads,
            Sentences sentences) {
        this.ledger = ledger;
        this.indicators = indicators;
        this.plans = plans;
        this.sources = sources;
        this.reads = reads;
        this.sentences = sentences;
    }

    /** @param status adopted, or candidate where the plan ships with the ledger and nobody has adopted one of its code */
    record ShownTarget(String plan, String status, @Nullable Long adopted, PlanTarget target, String progress) {}

    @GetMapping
    @Operation(summary = "Lists the targets of plans in force, and those of shipped candidates")
    ResponseEntity<List<ShownTarget>> list(
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long reached = reads.reached(plans, minPosition);
        var at = AsKnown.of(ledger, knownAt, reached);
        var adopted = plans.plansInForce(at.position());
        var shown = new ArrayList<ShownTarget>();
        adopted.forEach(entry -> addTargets(entry.content(), entry.standing().adopted(), shown));
        ShippedPlan.all()
                .filter(plan -> adopted.stream()
                        .noneMatch(entry -> entry.content().code().equals(plan.code())))
                .forEach(plan -> addTargets(plan, null, shown));
        return Reads.at(at.position()).body(shown);
    }

    private static void addTargets(Plan plan, @Nullable Long adopted, List<ShownTarget> shown) {
        for (var target : plan.targets()) {
            shown.add(new ShownTarget(
                    plan.code(),
                    adopted == null ? "candidate" : "adopted",
                    adopted,
                    target,
                    "/api/v1/targets/" + target.code() + "/progress"));
        }
    }

    @GetMapping("/{target}/progress")
    @Operation(
            summary = "Value now, path required and verdict; several readings of an ambiguous plan stand side by side",
            description =
                    "Each reading says what it rests on: for the base and every complete year how much of the value "
                            + "is estimated, the value by grade of evidence, and the three largest contracts; then growth and "
                            + "verdict without the three largest of the last complete year, and growth of constant reporters. "
                            + "The identifiers of their deals are for statisticians and auditors alone.")
    ResponseEntity<ShownProgress> progress(
            @Parameter(example = "VN-LS-257.growth-2025") @PathVariable String target,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller,
            @Parameter(hidden = true) Locale locale) {
        long reached = Math.min(
                Math.min(reads.reached(indicators, minPosition), reads.reached(plans, minPosition)),
                reads.reached(sources.all(), minPosition));
        var at = AsKnown.of(ledger, knownAt, reached);
        var adopted = plans.planInForce(Plan.planOf(target), at.position()).orElse(null);
        var plan = adopted == null
                ? ShippedPlan.named(Plan.planOf(target)).orElseThrow(() -> RefusedRequest.notFound(target))
                : adopted.content();
        var found = plan.target(target).orElseThrow(() -> RefusedRequest.notFound(target));
        var progress = new Targets(indicators, plans, new IndicatorValues(sources))
                .progress(found, at.position(), at.recordedAt());
        return Reads.at(at.position())
                .body(ShownProgress.of(
                        progress,
                        adopted == null ? null : adopted.standing().adopted(),
                        at,
                        evidence(progress, at.position()),
                        caller.hasAny(Role.STATISTICIAN, Role.AUDITOR),
                        sentences,
                        locale));
    }

    /** Where the figures are asked for as of the same position, and what adopted them stands in the log. */
    private static List<String> evidence(Targets.Progress progress, long position) {
        var links = new ArrayList<String>();
        var definition = progress.definition();
        if (definition != null) {
            links.add("/api/v1/indicators/" + definition.standing().proposal());
            var what = definition.content();
            if (IndicatorValues.obstacle(what).isEmpty()) {
                boolean paid = what.rung() == IndicatorDefinition.Rung.PAID;
                links.add("/api/v1/statistics/transaction-value?rung=" + (paid ? "paid" : "signed")
                        + (progress.target().kind() == PlanTarget.Kind.ITEM_GROWTH ? "&by=sector" : "")
                        + "&period=year&currency=" + (what.currency() == null ? "VND" : what.currency()) + "&knownAt="
                        + position);
                links.add("/api/v1/contracts");
            }
        }
        if (progress.inventory() != null) {
            links.add("/api/v1/technologies");
        }
        return links;
    }
}
