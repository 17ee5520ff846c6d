package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;

/** What the same deals come to by every definition. */
@RestController
@RequestMapping("/api/v1/statistics/side-by-side")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR', 'APPROVER')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class SideBySideController {

    /** Each year of each definition is asked for. */
    private static final int MOST_YEARS = 50;

    private final Ledger ledger;
    private final Candidates candidates;
    private final Reads reads;

    SideBySideController(Ledger ledger, Candidates candidates, Reads reads) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Lists every definition with its values, candidates and adopted ones side by side",
            description = "One that cannot be computed says why. Nothing here is chosen: which definition counts for "
                    + "targets and publications, two persons adopt.")
    ResponseEntity<SideBySide> show(
            @Parameter(description = "First year", example = "2022", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last year, at most 50 years in all", example = "2025", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String minPosition,
            @Parameter(hidden = true) Locale locale) {
        var violations = new Violations();
        var first = violations
                .parsed("from", from, "not-a-year", StatisticsController::year)
                .orElse(1);
        var last = violations
                .parsed("to", to, "not-a-year", StatisticsController::year)
                .orElse(first);
        if (first > last) {
            violations.add("from", "from-after-to");
        } else if (last - first >= MOST_YEARS) {
            violations.add("to", "out-of-range", from, Integer.toString(first + MOST_YEARS - 1), to);
        }
        violations.throwIfAny();
        long reached = reads.reached(candidates.models(), Reads.number("minPosition", minPosition));
        var at = AsKnown.of(ledger, knownAt, reached);
        return Reads.at(at.position()).body(candidates.compute(first, last, at, locale));
    }
}
