package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.projections.closing.ClosingBook;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.value.Axis;
import vn.techledger.projections.value.ConstantReporters;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue;
import vn.techledger.projections.value.ValueTable;

/** Figures, each with the position that it was computed from. */
@RestController
@RequestMapping("/api/v1/statistics")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR', 'APPROVER')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class StatisticsController {

    private static final int MOST_DIMENSIONS = 2;

    /** For growth of constant reporters of rows too. */
    private static final String ROWS = "rows";

    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,8}");

    /** More levels than any list has. */
    private static final int DEEPEST = 9;

    private static final Set<String> PARAMETERS = Set.of(
            "definition",
            "rung",
            "amount",
            "calendar",
            "by",
            "level",
            "version",
            "period",
            "from",
            "to",
            "currency",
            "constantReporters",
            "knownAt",
            "minPosition");

    private final Ledger ledger;
    private final IndicatorBook book;
    private final Figures figures;
    private final Names names;
    private final Presenter presenter;
    private final ClosingBook closings;
    private final Reads reads;

    StatisticsController(
            Ledger ledger,
            IndicatorBook book,
            Figures figures,
            Names names,
            Presenter presenter,
            ClosingBook closings,
            Reads reads) {
        this.ledger = ledger;
        this.book = book;
        this.figures = figures;
        this.names = names;
        this.presenter = presenter;
        this.closings = closings;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Lists what can be asked for: definitions side by side, and dimensions to break figures down by")
    ResponseEntity<Indicators> list(@Parameter(hidden = true) Locale locale) {
        return ResponseEntity.ok(presenter.list(locale));
    }

    @GetMapping(
            path = "/{indicator}",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                StatisticsFormat.CSV,
                StatisticsFormat.JSON_STAT,
                StatisticsFormat.SDMX_CSV
            })
    @Operation(
            summary = "An indicator by period, of signed contracts or of what was paid under them, with count, "
                    + "total, growth and average growth")
    @ApiResponse(
            responseCode = "200",
            description = "The figures, in the form that Accept asks for: JSON, CSV, JSON-stat 2.0 or SDMX-CSV 2.0",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Statistics.class)),
                @Content(mediaType = StatisticsFormat.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = StatisticsFormat.JSON_STAT, schema = @Schema(type = "object")),
                @Content(mediaType = StatisticsFormat.SDMX_CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<Statistics> show(
            @Parameter(example = "transaction-value") @PathVariable String indicator,
            @Parameter(
                            description =
                                    "candidate, if missing: what the other parameters say; adopted: the definition in "
                                            + "force at that position; or the number of a version that was adopted up to it. "
                                            + "An adopted one says rung, amount, calendar and currency itself")
                    @RequestParam(required = false)
                    @Nullable
                    String definition,
            @Parameter(
                            description =
                                    "signed, in the period of signing; registered, of contracts with a certificate or "
                                            + "licence in force, in the period of that paper; or paid, in the period of "
                                            + "payment: payments less credit notes and refunds, which the counts are of; "
                                            + "by default the first one that the indicator has",
                            example = "signed")
                    @RequestParam(required = false)
                    @Nullable
                    String rung,
            @Parameter(description = "total, or technology with the rung signed", example = "total")
                    @RequestParam(required = false)
                    @Nullable
                    String amount,
            @Parameter(
                            description =
                                    "First day of the year: 01-01; or 12-15 of the year before, for years alone. "
                                            + "A contract of which the day is not known that well stands apart then, as unknown",
                            example = "01-01")
                    @RequestParam(required = false)
                    @Nullable
                    String calendar,
            @Parameter(
                            description = "One dimension, or two with a comma between them for a crossed table; none "
                                    + "for totals alone",
                            example = "sector,acquirer.country")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "Level of the codes of the first dimension that has codes; 1 is the top")
                    @RequestParam(required = false)
                    @Nullable
                    String level,
            @Parameter(
                            description =
                                    "Version of the list that the codes of the first dimension that has codes are "
                                            + "shown in, as far as adopted mappings carry them over")
                    @RequestParam(required = false)
                    @Nullable
                    String version,
            @Parameter(description = "year, quarter or month", example = "year")
                    @RequestParam(required = false, defaultValue = "year")
                    String period,
            @Parameter(description = "First year") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last year") @RequestParam(required = false) @Nullable String to,
            @Parameter(
                            description =
                                    "ISO 4217; deals in others are counted in leftOut. A number of contracts needs "
                                            + "none, and is then of all currencies",
                            example = "VND")
                    @RequestParam(required = false)
                    @Nullable
                    String currency,
            @Parameter(
                            description = "rows: growth of constant reporters also beside the rates of the rows of one "
                                    + "dimension; it always stands beside those of totals")
                    @RequestParam(required = false)
                    @Nullable
                    String constantReporters,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String minPosition,
            @Parameter(hidden = true) Locale locale,
            HttpServletRequest request) {
        var violations = new Violations();
        unknownParameters(request, violations);
        if (constantReporters != null && !constantReporters.equals(ROWS)) {
            violations.add("constantReporters", "not-one-of", constantReporters, ROWS);
        }
        var adopted = definition == null || definition.equals(Asked.CANDIDATE)
                ? null
                : adopted(indicator, definition, knownAt, Reads.number("minPosition", minPosition));
        var asked = adopted == null
                ? Asked.candidate(indicator, rung, amount, calendar, currency, violations)
                : Asked.adopted(adopted, first(from), rung, amount, calendar, currency, violations);
        var dimensions = dimensions(by, violations);
        var depth = violations
                .optionallyParsed("level", level, "not-a-level", StatisticsController::level)
                .orElse(null);
        var coded = dimensions.stream()
                .filter(one -> one.named() == Dimension.Named.CODE)
                .findFirst()
                .orElse(null);
        if (coded == null && (level != null || version != null)) {
            violations.add(level != null ? "level" : "version", "no-dimension-with-codes");
        }
        var length = period(period, asked.calendar(), violations);
        var first = violations
                .optionallyParsed("from", from, "not-a-year", StatisticsController::year)
                .orElse(null);
        var last = violations
                .optionallyParsed("to", to, "not-a-year", StatisticsController::year)
                .orElse(null);
        if (first != null && last != null && first > last) {
            violations.add("from", "from-after-to");
        }
        violations.throwIfAny();

        var model = figures.model(asked.rung());
        long reached = reads.reached(model, Reads.number("minPosition", minPosition));
        long position = AsKnown.position(ledger.log(), knownAt, reached);
        var levels = coded == null || depth == null && version == null ? null : names.levels(version, depth, position);
        var find = new TransactionValue.Find(
                dimensions.stream()
                        .map(one -> one == coded && levels != null ? new Axis(one, levels) : Axis.of(one))
                        .toList(),
                length,
                first,
                last,
                asked.currency(),
                position,
                asked.indicator().measure());
        names.await(dimensions, position, reads);
        // a year that is shown as open and was closed would be another answer
        reads.reached(closings, position);
        var table = figures.find(asked.rung(), find);
        var at = new KnownAt(ledger.origin(), position, null, null);
        var question = new Presenter.Question(
                asked.indicator(), asked.definition(), asked.rung(), dimensions, depth, version, find, levels);
        var constant = new ConstantReporters(figures.sources().source());
        return Reads.at(reached)
                .body(presenter.present(
                        question,
                        at,
                        table,
                        constant.beside(model, find, constantReporters != null),
                        average(constant, model, find, table),
                        closings,
                        locale));
    }

    /** Beside the average growth of the totals, where there is one. */
    private static ConstantReporters.@Nullable Constant average(
            ConstantReporters constant, ReadModel model, TransactionValue.Find find, ValueTable table) {
        var average = table.averageGrowth();
        if (average == null || average.years() < 1) {
            return null;
        }
        int from = Integer.parseInt(average.from());
        int to = Integer.parseInt(average.to());
        var years = new TransactionValue.Find(
                List.of(), find.period().years(), from, to, find.currency(), find.knownAt(), find.measure());
        return constant.between(model, years, Dimension.EVERYTHING, from, to);
    }

    /** The adopted definition, as of the position that is asked for. */
    private Entry<IndicatorDefinition> adopted(
            String indicator, String which, @Nullable String knownAt, @Nullable Long minPosition) {
        if (!which.equals(Asked.ADOPTED) && !VERSION.matcher(which).matches()) {
            throw new InvalidRequest(Violation.of("definition", "not-a-definition", which));
        }
        long position = AsKnown.position(ledger.log(), knownAt, reads.reached(book, minPosition));
        var found = which.equals(Asked.ADOPTED)
                ? book.inForce(indicator, position)
                : book.adopted(indicator, Integer.parseInt(which), position);
        return found.orElseThrow(() -> RefusedRequest.notFound(indicator + ", " + which));
    }

    private static @Nullable Integer first(@Nullable String from) {
        try {
            return from == null ? null : year(from);
        } catch (IllegalArgumentException refusedBelow) {
            return null;
        }
    }

    private static void unknownParameters(HttpServletRequest request, Violations violations) {
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(PARAMETERS);
        unknown.forEach(name -> violations.add(name, "unknown-parameter", name));
    }

    static List<Dimension> dimensions(@Nullable String by, Violations violations) {
        if (by == null) {
            return List.of();
        }
        var dimensions = new ArrayList<Dimension>();
        for (var name : by.split(",", -1)) {
            var found = Dimension.of(name).filter(one -> one != Dimension.TOTAL);
            if (found.isEmpty()) {
                var all = Arrays.stream(Dimension.values()).filter(one -> one != Dimension.TOTAL);
                violations.add("by", "not-one-of", name, join(all.map(Dimension::code)));
                return List.of();
            }
            dimensions.add(found.get());
        }
        if (dimensions.size() > MOST_DIMENSIONS
                || dimensions.stream().distinct().count() < dimensions.size()) {
            violations.add("by", "too-many-dimensions", by);
            return List.of();
        }
        return List.copyOf(dimensions);
    }

    private static String join(Stream<String> codes) {
        return codes.collect(Collectors.joining(", "));
    }

    private static Period period(String name, PeriodCalendar calendar, Violations violations) {
        var possible = calendar == PeriodCalendar.JANUARY
                ? List.of(Period.YEAR, Period.QUARTER, Period.MONTH)
                : List.of(Period.YEAR);
        for (var period : possible) {
            if (code(period).equals(name)) {
                return calendar == PeriodCalendar.JANUARY ? period : Period.REPORT_YEAR;
            }
        }
        violations.add("period", "not-one-of", name, join(possible.stream().map(StatisticsController::code)));
        return Period.YEAR;
    }

    private static String code(Period period) {
        return period.name().toLowerCase(Locale.ROOT);
    }

    private static Integer level(String text) {
        int level = Integer.parseInt(text);
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("not a level");
        }
        return level;
    }

    static Integer year(String text) {
        int year = Integer.parseInt(text);
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("not a year");
        }
        return year;
    }
}
