package vn.techledger.api.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.proposeexchangerates.ProposeExchangeRates;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/exchange-rates}: a table of day rates, as a list or as CSV. */
@Schema(example = """
                {"source": "Ngân hàng Nhà nước Việt Nam, tỷ giá trung tâm", "policy": "central-rate/1",
                 "citation": "Quyết định … của Sở KH&CN",
                 "csv": "currency,day,rate\\nUSD,2024-03-15,23979\\nUSD,2024-03-18,23985\\n"}""")
record ExchangeRatesBody(
        @Schema(description = "Who published the rates") @Nullable
        String source,

        @Schema(description = "Version of the rule by which these rates are used", example = "central-rate/1") @Nullable
        String policy,

        @Schema(description = "The text or the decision that sets the rule") @Nullable
        String citation,

        @Schema(description = "Each currency and day once; either this or csv") @Nullable
        List<RateBody> rates,

        @Schema(description = "Rows with the columns currency, day and rate; either this or rates") @Nullable
        String csv) {

    private static final int MOST_RATES = 500;
    private static final Set<String> COLUMNS = Set.of("currency", "day", "rate");

    /** VND for one unit of a currency on a day. */
    @Schema(name = "ExchangeRateBody")
    record RateBody(
            @Schema(description = "ISO 4217", example = "USD") @Nullable
            String currency,

            @Schema(example = "2024-03-15") @Nullable String day,

            @Schema(description = "VND for one unit, a plain decimal number", example = "23979") @Nullable
            String rate) {

        Optional<ExchangeRate> read(String at, Violations violations) {
            var itsDay = violations.parsed(at + "/day", day, "not-a-day", Violations::day);
            var itsCurrency = violations.name(at + "/currency", currency);
            return itsDay.flatMap(of -> violations.parsed(
                    at + "/rate", rate, "not-a-rate", text -> new ExchangeRate(itsCurrency, of, text)));
        }
    }

    ProposeExchangeRates toCommand(ProposalId proposal, Caller caller, LocalDate today) {
        var violations = new Violations();
        var itsSource = violations.text("/source", source);
        var itsPolicy = violations.name("/policy", policy);
        var itsCitation = violations.text("/citation", citation);
        if ((rates == null) == (csv == null)) {
            violations.add("/rates", "rates-or-csv");
        }
        var given = csv == null ? rates : rows(csv, violations);
        var itsRates = violations.each("/rates", given, (at, rate) -> rate.read(at, violations));
        if (given == null || given.isEmpty()) {
            violations.add("/rates", "missing");
        }
        if (itsRates.size() > MOST_RATES) {
            violations.add("/rates", "too-many", Integer.toString(MOST_RATES));
        }
        if (itsRates.stream().map(ExchangeRate::key).distinct().count() < itsRates.size()) {
            violations.add("/rates", "duplicates");
        }
        violations.throwIfAny();
        return new ProposeExchangeRates(proposal, itsSource, itsPolicy, itsCitation, itsRates, caller.person(), today);
    }

    private static List<RateBody> rows(String text, Violations violations) {
        var rows = new ArrayList<RateBody>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                if (!Set.copyOf(row.getHeader()).equals(COLUMNS)) {
                    violations.add("/csv", "wrong-columns", "currency, day, rate");
                    return List.of();
                }
                rows.add(new RateBody(row.getField("currency"), row.getField("day"), row.getField("rate")));
            }
        } catch (CsvParseException | IOException unreadable) {
            violations.add("/csv", "not-csv", String.valueOf(unreadable.getMessage()));
        }
        return rows;
    }
}
