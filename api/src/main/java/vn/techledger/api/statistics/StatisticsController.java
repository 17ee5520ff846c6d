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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
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
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.projections.closing.ClosingBook;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.value.Axis;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue;

/** Figures, each with the position that it was computed from. */
@RestController
@RequestMapping("/api/v1/statistics")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR', 'APPROVER')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class StatisticsController {

    private static final int MOST_DIMENSIONS = 2;

    /** More levels than any list has. */
    private static final int DEEPEST = 9;

    private static final Set<String> PARAMETERS =
            Set.of("rung", "by", "level", "version", "period", "from", "to", "currency", "knownAt", "minPosition");

    private final Ledger ledger;
    private final TransactionValue values;
    private final PaymentValue payments;
    private final Names names;
    private final Presenter presenter;
    private final ClosingBook closings;
    private final Reads reads;

    StatisticsController(
            Ledger ledger,
            TransactionValue values,
            PaymentValue payments,
            Names names,
            Presenter presenter,
            ClosingBook closings,
            Reads reads) {
        this.ledger = ledger;
        this.values = values;
        this.payments = payments;
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
                                    "signed, in the period of signing, or paid, in the period of payment: payments "
                                            + "less credit notes and refunds, which the counts are of; by default "
                                            + "the first one that the indicator has",
                            example = "signed")
                    @RequestParam(required = false)
                    @Nullable
                    String rung,
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
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String minPosition,
            @Parameter(hidden = true) Locale locale,
            HttpServletRequest request) {
        var shown = Indicator.of(indicator).orElseThrow(() -> RefusedRequest.notFound(indicator));
        var violations = new Violations();
        unknownParameters(request, violations);
        var asked = rung(rung, shown.rungs(), violations);
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
        var length = period(period, violations);
        var first = violations
                .optionallyParsed("from", from, "not-a-year", StatisticsController::year)
                .orElse(null);
        var last = violations
                .optionallyParsed("to", to, "not-a-year", StatisticsController::year)
                .orElse(null);
        if (first != null && last != null && first > last) {
            violations.add("from", "from-after-to");
        }
        var unit = shown.needsCurrency()
                ? violations.parsed("currency", currency, "unknown-currency", StatisticsController::currency)
                : violations.optionallyParsed("currency", currency, "unknown-currency", StatisticsController::currency);
        violations.throwIfAny();

        long reached =
                reads.reached(asked == Rung.SIGNED ? values : payments, Reads.number("minPosition", minPosition));
        long position = new Moment(ledger.log()).position(knownAt, reached);
        var levels = coded == null || depth == null && version == null ? null : names.levels(version, depth, position);
        var find = new TransactionValue.Find(
                dimensions.stream()
                        .map(one -> one == coded && levels != null ? new Axis(one, levels) : Axis.of(one))
                        .toList(),
                length,
                first,
                last,
                unit.map(CurrencyUnit::getCode).orElse(null),
                position,
                shown.measure());
        names.await(dimensions, position, reads);
        // a year that is shown as open and was closed would be another answer
        reads.reached(closings, position);
        var table = asked == Rung.SIGNED ? values.find(find) : payments.find(find);
        var at = new KnownAt(ledger.origin(), position, null, null);
        var question = new Presenter.Question(shown, asked, dimensions, depth, version, find, levels);
        return Reads.at(reached).body(presenter.present(question, at, table, closings, locale));
    }

    private static void unknownParameters(HttpServletRequest request, Violations violations) {
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(PARAMETERS);
        unknown.forEach(name -> violations.add(name, "unknown-parameter", name));
    }

    private static Rung rung(@Nullable String name, List<Rung> possible, Violations violations) {
        if (name == null) {
            return possible.getFirst();
        }
        for (var rung : possible) {
            if (rung.code().equals(name)) {
                return rung;
            }
        }
        violations.add("rung", "not-one-of", name, join(possible.stream().map(Rung::code)));
        return possible.getFirst();
    }

    private static List<Dimension> dimensions(@Nullable String by, Violations violations) {
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

    private static Period period(String name, Violations violations) {
        for (var period : Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).equals(name)) {
                return period;
            }
        }
        violations.add("period", "not-one-of", name, "year, quarter, month");
        return Period.YEAR;
    }

    private static Integer level(String text) {
        int level = Integer.parseInt(text);
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("not a level");
        }
        return level;
    }

    private static Integer year(String text) {
        int year = Integer.parseInt(text);
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("not a year");
        }
        return year;
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}
