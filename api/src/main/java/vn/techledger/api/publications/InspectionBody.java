package vn.techledger.api.publications;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.publication.Inspection.Figure;
import vn.techledger.projections.publication.Inspection.Quoted;

/** Body of {@code POST /api/v1/publications/inspection}: quoted figures, as a list or as CSV. */
@Schema(example = """
                {"figures": [{"indicator": "transaction-value", "period": "2024", "value": "84050000000",
                              "vintage": "PRELIMINARY", "quotedOn": "2026-11-01"}]}""")
record InspectionBody(
        @Schema(description = "Either this or csv") @Nullable
        List<QuotedBody> figures,

        @Schema(
                description =
                        "Rows with the columns indicator, period, value and, where they are known, definition, by, "
                                + "key, crossKey, vintage, publication, quotedOn; either this or figures",
                example = "indicator,period,value,quotedOn\ntransaction-value,2024,84050000000,2026-11-01\n")
        @Nullable
        String csv) {

    private static final int MOST_FIGURES = 1_000;
    private static final int LAST_YEAR = 9999;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,12})?");
    private static final Set<String> NEEDED = Set.of("indicator", "period", "value");
    private static final Set<String> COLUMNS = Set.of(
            "indicator",
            "definition",
            "period",
            "by",
            "key",
            "crossKey",
            "value",
            "vintage",
            "publication",
            "quotedOn");

    /** A figure as somebody quoted it. */
    @Schema(name = "QuotedFigureBody")
    record QuotedBody(
            @Schema(example = "transaction-value") @Nullable String indicator,

            @Schema(description = "Version of the indicator's definition, where it was named", example = "1") @Nullable
            Integer definition,

            @Schema(description = "Year of the table", example = "2024") @Nullable
            String period,

            @Schema(description = "Dimension of the table, or two with a comma; null for a total", example = "sector")
            @Nullable
            String by,

            @Schema(description = "Key of the first dimension, as the table writes it", example = "VSIC/2018/C")
            @Nullable
            String key,

            @Schema(description = "Key of the second dimension") @Nullable
            String crossKey,

            @Schema(description = "Exact, as a plain decimal number", example = "84050000000") @Nullable
            String value,

            @Schema(description = "Where one was named: ESTIMATE, PRELIMINARY or FINAL", example = "PRELIMINARY")
            @Nullable
            String vintage,

            @Schema(description = "Where one was named") @Nullable
            String publication,

            @Schema(description = "Day on which it was quoted; today where it is left out", example = "2026-11-01")
            @Nullable
            String quotedOn) {

        Optional<Quoted> read(String at, LocalDate today, Violations violations) {
            var itsIndicator = violations.name(at + "/indicator", indicator);
            var itsYear = violations.parsed(at + "/period", period, "not-a-year", QuotedBody::year);
            var itsKey = violations.optionalName(at + "/key", key);
            var itsBy = violations.optionalName(at + "/by", by);
            var itsCrossKey = violations.optionalName(at + "/crossKey", crossKey);
            var itsValue = violations.parsed(at + "/value", value, "not-a-decimal", QuotedBody::decimal);
            var itsVintage = vintage == null
                    ? Optional.<Vintage>empty()
                    : violations.oneOf(at + "/vintage", vintage, Vintage.class);
            var itsPublication = violations
                    .optionallyParsed(at + "/publication", publication, "not-an-id", PublicationId::of)
                    .orElse(null);
            var day = violations
                    .optionallyParsed(at + "/quotedOn", quotedOn, "not-a-day", Violations::day)
                    .orElse(today);
            if ((itsBy == null) != (itsKey == null) || itsKey == null && itsCrossKey != null) {
                violations.add(at + "/key", "key-without-dimension");
                return Optional.empty();
            }
            if (itsYear.isEmpty() || itsValue.isEmpty()) {
                return Optional.empty();
            }
            var figure = new Figure(itsIndicator, itsYear.get(), itsBy, itsKey, itsCrossKey);
            return Optional.of(
                    new Quoted(figure, itsValue.get(), definition, itsVintage.orElse(null), itsPublication, day));
        }

        private static Integer year(String text) {
            int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (year < 1 || year > LAST_YEAR) {
                throw new IllegalArgumentException("not a year");
            }
            return year;
        }

        private static BigDecimal decimal(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("not a decimal number");
            }
            return new BigDecimal(text);
        }
    }

    /**
     * The figures, in the order in which they were given.
     *
     * @param today the day in Asia/Ho_Chi_Minh
     */
    List<Quoted> read(LocalDate today) {
        var violations = new Violations();
        if ((figures == null) == (csv == null)) {
            violations.add("/figures", "figures-or-csv");
        }
        var given = csv == null ? figures : rows(csv, violations);
        violations.throwIfAny();
        if (given == null || given.isEmpty()) {
            violations.add("/figures", "missing");
        } else if (given.size() > MOST_FIGURES) {
            violations.add("/figures", "too-many", Integer.toString(MOST_FIGURES));
        }
        var read = violations.each("/figures", given, (at, figure) -> figure.read(at, today, violations));
        violations.throwIfAny();
        return read;
    }

    private static List<QuotedBody> rows(String text, Violations violations) {
        var rows = new ArrayList<QuotedBody>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                var columns = new HashSet<>(row.getHeader());
                if (!columns.containsAll(NEEDED) || !COLUMNS.containsAll(columns)) {
                    violations.add("/csv", "wrong-columns", "indicator, period, value");
                    return List.of();
                }
                rows.add(new QuotedBody(
                        field(row, "indicator"),
                        definition(row, rows.size(), violations),
                        field(row, "period"),
                        field(row, "by"),
                        field(row, "key"),
                        field(row, "crossKey"),
                        field(row, "value"),
                        field(row, "vintage"),
                        field(row, "publication"),
                        field(row, "quotedOn")));
            }
        } catch (CsvParseException | IOException unreadable) {
            violations.add("/csv", "not-csv", String.valueOf(unreadable.getMessage()));
        }
        return rows;
    }

    private static @Nullable Integer definition(NamedCsvRecord row, int index, Violations violations) {
        var at = "/figures/" + index + "/definition";
        var text = field(row, "definition");
        return violations
                .optionallyParsed(at, text, "not-a-number", Integer::valueOf)
                .orElse(null);
    }

    /** An empty field says nothing, as a column that is not there. */
    private static @Nullable String field(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isEmpty()).orElse(null);
    }
}
