package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.PostingEntries;
import vn.techledger.projections.value.TransactionValue;

/** From a figure back to its deals: the postings that one value of a table is the sum of. */
@RestController
@RequestMapping("/api/v1/statistics/transaction-value/entries")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'AUDITOR')")
@Tag(name = "Statistics", description = "Thống kê: values, growth and breakdowns")
class EntriesController {

    private static final Set<String> PARAMETERS =
            Set.of("period", "currency", "rung", "by", "key", "knownAt", "minPosition", "after", "limit");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]|unknown))?");
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final Ledger ledger;
    private final TransactionValue values;
    private final PaymentValue payments;
    private final PostingEntries entries;
    private final Reads reads;

    EntriesController(
            Ledger ledger, TransactionValue values, PaymentValue payments, PostingEntries entries, Reads reads) {
        this.ledger = ledger;
        this.values = values;
        this.payments = payments;
        this.entries = entries;
        this.reads = reads;
    }

    /**
     * By how much one event moved the figure.
     *
     * @param position of the event
     * @param date of the contract, amendment, termination or payment, as precisely as it is known
     * @param count contracts, or payments, gained or lost; 0 where only the amount moves
     * @param amount in the currency that was asked for
     * @param valuedFrom the currency that the amount is valued from at the frozen rate, or null
     */
    record Entry(
            @Schema(example = "4711") long position,
            String deal,
            @Schema(example = "2023-05") String date,
            int count,
            @Schema(example = "1250000000") String amount,
            @Nullable String valuedFrom) {}

    /** @param next cursor of the page after it, or null on the last one */
    record Entries(
            String indicator,
            String rung,
            String period,
            String currency,
            @Nullable String by,
            @Nullable String key,
            KnownAt knownAt,
            List<Entry> items,
            @Nullable String next) {}

    private record After(long position, int ordinal) {}

    @GetMapping
    @Operation(
            summary = "Lists the postings that a value of a table is the sum of",
            description = "The amounts and counts of all pages add up exactly to value and count of the row or total "
                    + "of the same period, currency, rung and key, as known at the same position.")
    ResponseEntity<Entries> list(
            @Parameter(
                            description = "As a table writes it: 2023, 2023-05, or 2023-unknown for what is known to "
                                    + "the year alone in a table of months",
                            example = "2023",
                            required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @Parameter(description = "ISO 4217", example = "VND", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String currency,
            @Parameter(description = "signed or paid", example = "signed")
                    @RequestParam(required = false, defaultValue = "signed")
                    String rung,
            @Parameter(description = "acquirer, supplier or sector; none for the total")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(
                            description = "With by: a party, a sector as list/version/code, unknown or several",
                            example = "VSIC/2018/C")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
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
        var asked = rung(rung, violations);
        var dimension = dimension(by, key, violations);
        var places = violations.parsed("period", period, "not-a-period", EntriesController::period);
        var unit = violations.parsed("currency", currency, "unknown-currency", EntriesController::currency);
        var from = violations
                .optionallyParsed("after", after, "not-a-cursor", EntriesController::cursor)
                .orElse(new After(0, 0));
        violations.throwIfAny();
        int size = Reads.pageSize(limit);

        var model = asked == Rung.SIGNED ? values : payments;
        long reached = reads.reached(model, Reads.number("minPosition", minPosition));
        long position = new Moment(ledger.log()).position(knownAt, reached);
        var money = unit.orElseThrow();
        var place = places.orElseThrow();
        var cell = new PostingEntries.Cell(
                dimension,
                key == null ? Dimension.EVERYTHING : key,
                place.year(),
                place.month(),
                money.getCode(),
                position);
        var page = Page.of(
                entries.page(model, cell, from.position(), from.ordinal(), size + 1),
                size,
                entry -> shown(entry, money),
                entry -> entry.position() + "." + entry.ordinal());
        return Reads.at(reached)
                .body(new Entries(
                        "transaction-value",
                        asked.code(),
                        String.valueOf(period),
                        money.getCode(),
                        by,
                        key,
                        new KnownAt(ledger.origin(), position, null, null),
                        page.items(),
                        page.next()));
    }

    private static Entry shown(PostingEntries.Entry entry, CurrencyUnit money) {
        return new Entry(
                entry.position(),
                entry.deal().toString(),
                entry.date().toString(),
                entry.count(),
                entry.amount()
                        .setScale(money.getDecimalPlaces(), RoundingMode.UNNECESSARY)
                        .toPlainString(),
                entry.valuedFrom());
    }

    private static Rung rung(String name, Violations violations) {
        var found = Arrays.stream(Rung.values())
                .filter(rung -> rung.code().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            violations.add("rung", "not-one-of", name, "signed, paid");
        }
        return found.orElse(Rung.SIGNED);
    }

    private static Dimension dimension(@Nullable String by, @Nullable String key, Violations violations) {
        if (by == null) {
            if (key != null) {
                violations.add("by", "missing");
            }
            return Dimension.TOTAL;
        }
        if (key == null) {
            violations.add("key", "missing");
        }
        var breakdowns = Arrays.stream(Dimension.values())
                .filter(dimension -> dimension != Dimension.TOTAL)
                .toList();
        var found = breakdowns.stream()
                .filter(dimension -> dimension.code().equals(by))
                .findFirst();
        if (found.isEmpty()) {
            var names = breakdowns.stream().map(Dimension::code).collect(Collectors.joining(", "));
            violations.add("by", "not-one-of", by, names);
        }
        return found.orElse(Dimension.TOTAL);
    }

    private record Place(int year, @Nullable Integer month) {}

    private static Place period(String text) {
        var match = PERIOD.matcher(text);
        if (!match.matches() || match.group(1).equals("0000")) {
            throw new IllegalArgumentException("not a period");
        }
        var month = match.group(2);
        return new Place(
                Integer.parseInt(match.group(1)),
                month == null ? null : Integer.valueOf(month.equals("unknown") ? "0" : month));
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static After cursor(String text) {
        var match = CURSOR.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new After(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2)));
    }
}
