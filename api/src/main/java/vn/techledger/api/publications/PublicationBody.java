package vn.techledger.api.publications;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.projections.publication.TableScreening;

/** Body of {@code POST /api/v1/publications}. */
@Schema(example = """
                {"titleVi": "Giá trị giao dịch 2022–2025", "titleEn": "Transaction value 2022–2025",
                 "indicator": "transaction-value", "from": 2022, "to": 2025, "vintage": "PRELIMINARY"}""")
record PublicationBody(
        @Nullable String titleVi,
        @Nullable String titleEn,

        @Schema(description = "Code of an indicator with an adopted definition", example = "transaction-value")
        @Nullable
        String indicator,

        @Nullable Integer from,
        @Nullable Integer to,

        @Schema(
                description = "Dimension of a breakdown, or two with a comma; refused until a rule of confidentiality "
                        + "is adopted",
                example = "sector")
        @Nullable
        String by,

        @Schema(description = "ESTIMATE, PRELIMINARY or FINAL", example = "PRELIMINARY") @Nullable
        String vintage,

        @Schema(description = "As known at a position or time; else at what is reached now") @Nullable
        String knownAt,

        @Schema(description = "Position of the release of the same table that it replaces; null for the first")
        @Nullable
        Long replaces) {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_YEARS = 60;

    /** What is asked for, in the form in which it is kept. */
    record Asked(String titleVi, String titleEn, TableKey key, Vintage vintage) {}

    Asked read() {
        var violations = new Violations();
        var vi = violations.text("/titleVi", titleVi);
        var en = violations.text("/titleEn", titleEn);
        var itsIndicator = violations.name("/indicator", indicator);
        checkYear("/from", from, violations);
        checkYear("/to", to, violations);
        if (from != null && to != null) {
            if (from > to) {
                violations.add("/from", "from-after-to");
            } else if (to - from >= MOST_YEARS) {
                violations.add("/to", "too-many", Integer.toString(MOST_YEARS));
            }
        }
        var dimension = violations.optionalName("/by", by);
        if (dimension != null && TableScreening.dimensions(dimension).isEmpty()) {
            violations.add("/by", "too-many-dimensions", dimension);
        }
        var itsVintage = violations.oneOf("/vintage", vintage, Vintage.class);
        violations.throwIfAny();
        if (from == null || to == null) {
            throw new IllegalStateException("a missing member is a violation");
        }
        return new Asked(vi, en, new TableKey(itsIndicator, from, to, dimension), itsVintage.orElseThrow());
    }

    private static void checkYear(String at, @Nullable Integer year, Violations violations) {
        if (year == null) {
            violations.add(at, "missing");
        } else if (year < 1 || year > LAST_YEAR) {
            violations.add(at, "not-a-year", year.toString());
        }
    }
}
