package vn.techledger.api.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Prices;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.IndicatorDefinition.Territory;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.indicator.proposeindicator.ProposeIndicator;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/indicators}: a definition that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"transaction-value\"}")
record IndicatorBody(
        @Schema(description = "Code of a candidate; definition stays away then") @Nullable
        String shipped,

        @Nullable DefinitionBody definition,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int LAST_YEAR = 9999;

    /** A unit of a code list. */
    record UnitBody(
            @Nullable String list,
            @Nullable String version,
            @Nullable String code) {}

    /** A definition given whole. */
    record DefinitionBody(
            @Schema(example = "transaction-value") @Nullable String code,
            @Schema(example = "1") @Nullable Integer version,
            @Nullable String titleVi,
            @Nullable String titleEn,
            @Schema(example = "SIGNED") @Nullable String rung,
            @Schema(example = "TOTAL") @Nullable String measure,
            @Schema(example = "SIGNING") @Nullable String postedOn,
            @Schema(example = "ANYWHERE") @Nullable String territory,
            @Nullable UnitBody unit,

            @Schema(
                    description = "JANUARY: 1 January to 31 December; DECEMBER_15: 15 December to 14 December",
                    example = "JANUARY")
            @Nullable
            String calendar,

            @Schema(example = "CURRENT") @Nullable String prices,
            @Schema(example = "VND") @Nullable String currency,
            @Nullable Integer baseYear,
            @Schema(example = "2022-01-01") @Nullable String validFrom,
            @Nullable String citation) {

        Optional<IndicatorDefinition> read(String at, Violations violations) {
            int before = violations.all().size();
            var itsCode = violations.name(at + "/code", code);
            if (code != null && !CODE.matcher(itsCode).matches()) {
                violations.add(at + "/code", "not-a-code", itsCode);
            }
            if (version == null) {
                violations.add(at + "/version", "missing");
            } else if (version < 1) {
                violations.add(at + "/version", "not-positive", version.toString());
            }
            var vi = violations.text(at + "/titleVi", titleVi);
            var en = violations.text(at + "/titleEn", titleEn);
            var itsRung = violations.oneOf(at + "/rung", rung, Rung.class);
            var itsMeasure = violations.oneOf(at + "/measure", measure, Measure.class);
            var posted = violations.oneOf(at + "/postedOn", postedOn, PostingDate.class);
            var where = violations.oneOf(at + "/territory", territory, Territory.class);
            var itsUnit = unit == null
                    ? null
                    : new CodeRef(
                            violations.text(at + "/unit/list", unit.list()),
                            violations.text(at + "/unit/version", unit.version()),
                            violations.text(at + "/unit/code", unit.code()));
            var itsCalendar = violations.oneOf(at + "/calendar", calendar, PeriodCalendar.class);
            var itsPrices = violations.oneOf(at + "/prices", prices, Prices.class);
            var itsCurrency = violations.optionalCurrency(at + "/currency", currency);
            if (baseYear != null && (baseYear < 1 || baseYear > LAST_YEAR)) {
                violations.add(at + "/baseYear", "not-a-year", baseYear.toString());
            }
            var from = violations.parsed(at + "/validFrom", validFrom, "not-a-day", Violations::day);
            var itsCitation = violations.text(at + "/citation", citation);
            if (version == null || violations.all().size() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(new IndicatorDefinition(
                        itsCode,
                        version,
                        vi,
                        en,
                        itsRung.orElseThrow(),
                        itsMeasure.orElseThrow(),
                        posted.orElseThrow(),
                        where.orElseThrow(),
                        itsUnit,
                        itsCalendar.orElseThrow(),
                        itsPrices.orElseThrow(),
                        itsCurrency,
                        baseYear,
                        from.orElseThrow(),
                        itsCitation));
            } catch (IllegalArgumentException contradictory) {
                violations.add(at, "mapping-contradictory", String.valueOf(contradictory.getMessage()));
                return Optional.empty();
            }
        }
    }

    ProposeIndicator toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        Optional<IndicatorDefinition> read = Optional.empty();
        if (shipped != null) {
            read = ShippedIndicators.named(shipped);
            if (read.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedIndicators.names());
            }
            if (definition != null) {
                violations.add("/shipped", "stands-alone");
            }
        } else if (definition == null) {
            violations.add("/definition", "missing");
        } else {
            read = definition.read("/definition", violations);
        }
        violations.throwIfAny();
        return new ProposeIndicator(proposal, read.orElseThrow(), replaces, caller.person());
    }
}
