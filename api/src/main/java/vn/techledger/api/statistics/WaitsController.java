package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.projections.value.RegisteredValue;

/** From the average time between signing and certificate back to its contracts. */
@RestController
@RequestMapping("/api/v1/statistics/days-to-certificate/entries")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class WaitsController {

    private final Ledger ledger;
    private final RegisteredValue values;
    private final Reads reads;

    WaitsController(Ledger ledger, RegisteredValue values, Reads reads) {
        this.ledger = ledger;
        this.values = values;
        this.reads = reads;
    }

    /**
     * By how much one event moved the waits of a year.
     *
     * @param position of the event
     * @param days from signing to certificate or licence; null where one of the days is not known
     * @param count 1, or -1 where it is taken back
     */
    record Wait(
            long position,
            String contract,
            String deal,
            @Nullable Long days,
            int count) {}

    /** @param next cursor of the page after it, or null on the last one */
    record Waits(
            String indicator,
            String period,
            KnownAt knownAt,
            List<Wait> items,
            @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "Lists the contracts whose wait for a certificate ended in a year",
            description =
                    "Days times counts of all pages, by the counts of those with days, are the average that stands "
                            + "side by side with other indicators, as known at the same position.")
    ResponseEntity<Waits> list(
            @Parameter(description = "Year of the certificate or licence", example = "2024", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String minPosition,
            @Parameter(description = "Cursor: next of the page before") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "1 to 500; 50 if missing") @RequestParam(required = false) @Nullable
                    Integer limit) {
        var violations = new Violations();
        int year = violations
                .parsed("period", period, "not-a-year", StatisticsController::year)
                .orElse(1);
        var from = violations
                .optionallyParsed("after", after, "not-a-cursor", EntriesController::cursor)
                .orElse(EntriesController.After.NOTHING);
        violations.throwIfAny();
        int size = Reads.pageSize(limit);
        long reached = reads.reached(values, Reads.number("minPosition", minPosition));
        long position = AsKnown.position(ledger.log(), knownAt, reached);
        var page = Page.of(
                values.waitEntries(year, position, from.position(), from.ordinal(), size + 1),
                size,
                entry -> new Wait(
                        entry.position(),
                        entry.contract().toString(),
                        entry.deal().toString(),
                        entry.days(),
                        entry.count()),
                entry -> entry.position() + "." + entry.ordinal());
        return Reads.at(reached)
                .body(new Waits(
                        "days-to-certificate",
                        String.valueOf(period),
                        new KnownAt(ledger.origin(), position, null, null),
                        page.items(),
                        page.next()));
    }
}
