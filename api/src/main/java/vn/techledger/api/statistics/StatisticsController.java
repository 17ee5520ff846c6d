package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue;

/** Figures, each with the position that it was computed from. */
@RestController
@RequestMapping("/api/v1/statistics")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR', 'APPROVER')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class StatisticsController {

    private static final String INDICATOR = "transaction-value";
    private static final Set<String> PARAMETERS =
            Set.of("rung", "by", "period", "from", "to", "currency", "knownAt", "minPosition");

    private final Ledger ledger;
    private final TransactionValue values;
    private final PaymentValue payments;
    private final Presenter presenter;
    private final Reads reads;

    StatisticsController(
            Ledger ledger, TransactionValue values, PaymentValue payments, Presenter presenter, Reads reads) {
        this.ledger = ledger;
        this.values = values;
        this.payments = payments;
        this.presenter = presenter;
        this.reads = reads;
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
            summary = "Transaction value by period, of signed contracts or of what was paid under them, with count, "
                    + "total, yearly and average growth")
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
            @Parameter(example = INDICATOR) @PathVariable String indicator,
            @Parameter(
                            description =
                                    "signed, in the period of signing, or paid, in the period of payment: payments "
                                            + "less credit notes and refunds, which the counts are of",
                            example = "signed")
                    @RequestParam(required = false, defaultValue = "signed")
                    String rung,
            @Parameter(description = "acquirer, supplier or sector; none for totals alone")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "year or month", example = "year")
                    @RequestParam(required = false, defaultValue = "year")
                    String period,
            @Parameter(description = "First year") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last year") @RequestParam(required = false) @Nullable String to,
            @Parameter(
                            description = "ISO 4217; deals in others are counted in leftOut",
                            example = "VND",
                            required = true)
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
        if (!indicator.equals(INDICATOR)) {
            throw RefusedRequest.notFound(indicator);
        }
        var violations = new Violations();
        unknownParameters(request, violations);
        var asked = rung(rung, violations);
        var dimension = dimension(by, violations);
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
        var unit = violations.parsed("currency", currency, "unknown-currency", StatisticsController::currency);
        violations.throwIfAny();

        long reached =
                reads.reached(asked == Rung.SIGNED ? values : payments, Reads.number("minPosition", minPosition));
        long position = new Moment(ledger.log()).position(knownAt, reached);
        var find = new TransactionValue.Find(
                dimension, length, first, last, unit.orElseThrow().getCode(), position);
        var table = asked == Rung.SIGNED ? values.find(find) : payments.find(find);
        var at = new KnownAt(ledger.origin(), position, null, null);
        return Reads.at(reached).body(presenter.present(asked, find, at, table, locale));
    }

    private static void unknownParameters(HttpServletRequest request, Violations violations) {
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(PARAMETERS);
        unknown.forEach(name -> violations.add(name, "unknown-parameter", name));
    }

    private static Rung rung(String name, Violations violations) {
        for (var rung : Rung.values()) {
            if (rung.code().equals(name)) {
                return rung;
            }
        }
        violations.add("rung", "not-one-of", name, "signed, paid");
        return Rung.SIGNED;
    }

    private static @Nullable Dimension dimension(@Nullable String by, Violations violations) {
        if (by == null) {
            return null;
        }
        for (var dimension : List.of(Dimension.ACQUIRER, Dimension.SUPPLIER, Dimension.SECTOR)) {
            if (dimension.code().equals(by)) {
                return dimension;
            }
        }
        violations.add("by", "not-one-of", by, "acquirer, supplier, sector");
        return null;
    }

    private static Period period(String name, Violations violations) {
        return switch (name) {
            case "year" -> Period.YEAR;
            case "month" -> Period.MONTH;
            default -> {
                violations.add("period", "not-one-of", name, "year, month");
                yield Period.YEAR;
            }
        };
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
