package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.PostingEntries;

/** From a figure back to its deals: the postings that one value of a table is the sum of. */
@RestController
@RequestMapping("/api/v1/statistics/{indicator}/entries")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class EntriesController {

    private static final Set<String> PARAMETERS = Set.of(
            "period",
            "calendar",
            "currency",
            "rung",
            "amount",
            "by",
            "key",
            "crossKey",
            "knownAt",
            "minPosition",
            "after",
            "limit");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]|Q[1-4]|unknown))?");
    private static final String QUARTER = "Q";
    private static final String UNKNOWN = "unknown";
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final Ledger ledger;
    private final Figures figures;
    private final PostingEntries entries;
    private final Reads reads;

    EntriesController(Ledger ledger, Figures figures, PostingEntries entries, Reads reads) {
        this.ledger = ledger;
        this.figures = figures;
        this.entries = entries;
        this.reads = reads;
    }

    /**
     * By how much one event moved the figure.
     *
     * @param position of the event
     * @param date of the contract, amendment, termination or payment, as precisely as it is known
     * @param count contracts, or payments, gained or lost; 0 where only the amount moves
     * @param amount in the currency that was asked for; null where none was
     * @param valuedFrom the currency that the amount is valued from at the frozen rate, or null
     */
    record Entry(
            @Schema(example = "4711") long position,
            String deal,
            @Schema(example = "2023-05") String date,
            int count,
            @Schema(example = "1250000000") @Nullable String amount,
            @Nullable String valuedFrom) {}

    /** @param next cursor of the page after it, or null on the last one */
    record Entries(
            String indicator,
            String rung,
            String amount,
            String period,
            String calendar,
            @Nullable String currency,
            @Nullable String by,
            @Nullable String key,
            @Nullable String crossKey,
            KnownAt knownAt,
            List<Entry> items,
            @Nullable String next) {}

    /** The last entry seen. */
    record After(long position, int ordinal) {

        static final After NOTHING = new After(0, 0);
    }

    @GetMapping
    @Operation(
            summary = "Lists the postings that a value of a table is the sum of",
            description = "The amounts and counts of all pages add up exactly to value and count of the row or total "
                    + "of the same period, currency, rung and key, as known at the same position.")
    ResponseEntity<Entries> list(
            @Parameter(example = "transaction-value") @PathVariable String indicator,
            @Parameter(
                            description = "As a table writes it: 2023, 2023-Q2, 2023-05, or 2023-unknown for what is "
                                    + "known to the year alone",
                            example = "2023",
                            required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @Parameter(description = "First day of the year, as with the table: 01-01 or 12-15", example = "01-01")
                    @RequestParam(required = false)
                    @Nullable
                    String calendar,
            @Parameter(
                            description = "ISO 4217. A number of contracts needs none, and is then of all currencies",
                            example = "VND")
                    @RequestParam(required = false)
                    @Nullable
                    String currency,
            @Parameter(description = "As with the table: signed, registered or paid", example = "signed")
                    @RequestParam(required = false)
                    @Nullable
                    String rung,
            @Parameter(description = "As with the table: total, or technology", example = "total")
                    @RequestParam(required = false)
                    @Nullable
                    String amount,
            @Parameter(
                            description =
                                    "As with the table: one dimension, or two with a comma between them; none for "
                                            + "the total",
                            example = "sector,acquirer.country")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(
                            description =
                                    "With by: a party, a code as list/version/code, a word, or unknown, several or "
                                            + "none. Codes are those that contracts have, at no coarser level",
                            example = "VSIC/2018/C")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            @Parameter(description = "With two dimensions: the key of the second")
                    @RequestParam(required = false)
                    @Nullable
                    String crossKey,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String minPosition,
            @Parameter(description = "Cursor: next of the page before") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "1 to 500; 50 if missing") @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        var violations = new Violations();
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(PARAMETERS);
        unknown.forEach(name -> violations.add(name, "unknown-parameter", name));
        var asked = Asked.candidate(indicator, rung, amount, calendar, currency, violations);
        var dimensions = dimensions(by, key, crossKey, violations);
        var places = violations.parsed("period", period, "not-a-period", text -> place(text, asked.calendar()));
        var from = violations
                .optionallyParsed("after", after, "not-a-cursor", EntriesController::cursor)
                .orElse(After.NOTHING);
        violations.throwIfAny();
        int size = Reads.pageSize(limit);

        var model = figures.model(asked.rung());
        long reached = reads.reached(model, Reads.number("minPosition", minPosition));
        long position = AsKnown.position(ledger.log(), knownAt, reached);
        var place = places.orElseThrow();
        var cell = new PostingEntries.Cell(
                dimensions.getFirst(),
                key == null ? Dimension.EVERYTHING : key,
                dimensions.getLast(),
                crossKey == null ? Dimension.EVERYTHING : crossKey,
                place.length(),
                place.year(),
                place.part(),
                asked.currency(),
                position);
        var page = Page.of(
                entries.page(model, cell, from.position(), from.ordinal(), size + 1),
                size,
                entry -> shown(entry, asked.currency()),
                entry -> entry.position() + "." + entry.ordinal());
        return Reads.at(reached)
                .body(new Entries(
                        asked.indicator().code(),
                        asked.rung().code(),
                        asked.rung().amount(),
                        String.valueOf(period),
                        asked.calendar().code(),
                        asked.currency(),
                        by,
                        key,
                        crossKey,
                        new KnownAt(ledger.origin(), position, null, null),
                        page.items(),
                        page.next()));
    }

    private static Entry shown(PostingEntries.Entry entry, @Nullable String currency) {
        return new Entry(
                entry.position(),
                entry.deal().toString(),
                entry.date().toString(),
                entry.count(),
                currency == null
                        ? null
                        : entry.amount()
                                .setScale(CurrencyUnit.of(currency).getDecimalPlaces(), RoundingMode.UNNECESSARY)
                                .toPlainString(),
                entry.valuedFrom());
    }

    /** Two: the total stands for what is missing. */
    private static List<Dimension> dimensions(
            @Nullable String by, @Nullable String key, @Nullable String crossKey, Violations violations) {
        if (by == null) {
            if (key != null || crossKey != null) {
                violations.add("by", "missing");
            }
            return List.of(Dimension.TOTAL, Dimension.TOTAL);
        }
        var dimensions = StatisticsController.dimensions(by, violations);
        if (key == null) {
            violations.add("key", "missing");
        }
        if (dimensions.size() > 1 && crossKey == null) {
            violations.add("crossKey", "missing");
        }
        if (dimensions.size() == 1 && crossKey != null) {
            violations.add("crossKey", "unknown-parameter", "crossKey");
        }
        return List.of(
                dimensions.isEmpty() ? Dimension.TOTAL : dimensions.getFirst(),
                dimensions.size() < 2 ? Dimension.TOTAL : dimensions.getLast());
    }

    private record Place(Period length, int year, @Nullable Integer part) {}

    private static Place place(String text, PeriodCalendar calendar) {
        var match = PERIOD.matcher(text);
        if (!match.matches() || match.group(1).equals("0000")) {
            throw new IllegalArgumentException("not a period");
        }
        int year = Integer.parseInt(match.group(1));
        var part = match.group(2);
        if (calendar != PeriodCalendar.JANUARY) {
            if (part != null && !part.equals(UNKNOWN)) {
                throw new IllegalArgumentException("a year of this calendar has no parts");
            }
            return new Place(Period.REPORT_YEAR, year, part == null ? 1 : 0);
        }
        if (part == null) {
            return new Place(Period.YEAR, year, null);
        }
        return part.startsWith(QUARTER)
                ? new Place(Period.QUARTER, year, Integer.valueOf(part.substring(1)))
                : new Place(Period.MONTH, year, part.equals(UNKNOWN) ? 0 : Integer.valueOf(part));
    }

    static After cursor(String text) {
        var match = CURSOR.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new After(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2)));
    }
}
