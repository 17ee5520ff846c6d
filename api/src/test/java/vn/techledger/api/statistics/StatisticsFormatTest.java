package vn.techledger.api.statistics;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.api.problems.Sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Each export against an agreed file: programs of others read these bytes. */
class StatisticsFormatTest {

    private static final Path SCHEMA = Path.of("../../shared/schemas/json-stat-2.0/schemas/vendored/dataset.json");

    private final CsvFormat csv = new CsvFormat();
    private final SdmxCsvFormat sdmx = new SdmxCsvFormat();
    private final JsonStatFormat jsonStat = new JsonStatFormat(new Sentences());

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Statistics answer(@Nullable String by, List<Statistics.Row> rows) {
        return new Statistics(
                2,
                "transaction-value",
                new Statistics.Definition("transaction-value", 1, "candidate"),
                "signed",
                "total",
                "month",
                "01-01",
                "CHF",
                by,
                true,
                null,
                null,
                List.of(),
                "same-period-of-previous-year",
                new Statistics.Rounding("exact", "largest-remainder", "six-decimals-half-even-once"),
                new KnownAt("ledger.example/log", 4711, null, null),
                rows,
                List.of(
                        new Statistics.Total("1993-02", 2, "160.00", null, "not-computable"),
                        new Statistics.Total("1994-02", 0, "-40.10", "-1.250625", "computed"),
                        new Statistics.Total("1994-unknown", 1, "90000000000000000.01", null, "not-computable")),
                new Statistics.AverageGrowth("1993", "1994", 1, "562499999999999.812500", "computed"),
                List.of(
                        new Statistics.LeftOut("no-rate-frozen", "JPY", 3),
                        new Statistics.LeftOut("amount-unknown", null, 1)),
                new Statistics.ConstantReporters(
                        "contract.circumstances.filedFor",
                        List.of(new Statistics.ConstantRate("1994-02", null, "0.250000", "computed", 2, 1)),
                        new Statistics.ConstantRate("1993/1994", null, null, "unknown", 0, 3)));
    }

    private static Statistics.Row row(
            String period,
            @Nullable Object key,
            long count,
            String value,
            @Nullable String growth,
            String growthStatus) {
        return new Statistics.Row(period, key, null, count, value, growth, growthStatus);
    }

    /** Keys of parties, codes and groups, and names that need quotes. */
    private static Statistics brokenDown() {
        return answer(
                "acquirer",
                List.of(
                        row(
                                "1993-02",
                                new Statistics.PartyKey(
                                        "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "Viện \"Hồi\", Quế\nvà Sả"),
                                1,
                                "100.00",
                                null,
                                "not-computable"),
                        row(
                                "1993-02",
                                new Statistics.SectorKey("VSIC", "2018", "C", null),
                                1,
                                "60.00",
                                null,
                                "not-computable"),
                        row(
                                "1994-02",
                                new Statistics.GroupKey("several", "several"),
                                0,
                                "-40.10",
                                "-1.250625",
                                "computed"),
                        row(
                                "1994-unknown",
                                new Statistics.GroupKey("unknown", "unknown"),
                                1,
                                "90000000000000000.01",
                                null,
                                "not-computable")));
    }

    private static Statistics plain() {
        return answer(
                null,
                List.of(
                        row("1993-02", null, 2, "160.00", null, "not-computable"),
                        row("1994-02", null, 0, "-40.10", "-1.250625", "computed"),
                        row("1994-unknown", null, 1, "90000000000000000.01", null, "not-computable")));
    }

    /** By two dimensions and quarters, of codes at a level and words, an average of nothing among them. */
    private static Statistics crossed() {
        var dyes = new Statistics.SectorKey("FORD", "2015", "2.4", "Kỹ thuật hoá học");
        var unmapped = new Statistics.GroupKey("unmapped", "not mapped");
        return new Statistics(
                2,
                "average-value",
                new Statistics.Definition("average-value", 1, "candidate"),
                "signed",
                "total",
                "quarter",
                "01-01",
                "JPY",
                "science-field,acquirer.country",
                false,
                1,
                "2015",
                List.of("FORD/2007/2015"),
                "same-period-of-previous-year",
                new Statistics.Rounding(
                        "currency-decimals-half-even-once", "largest-remainder", "six-decimals-half-even-once"),
                new KnownAt("ledger.example/log", 4712, null, null),
                List.of(
                        new Statistics.Row(
                                "1993-Q2", dyes, new Statistics.WordKey("VN", null), 2, "81", null, "not-computable"),
                        new Statistics.Row(
                                "1993-Q2",
                                unmapped,
                                new Statistics.WordKey("KR", null),
                                1,
                                "7",
                                null,
                                "not-computable"),
                        new Statistics.Row(
                                "1994-unknown",
                                dyes,
                                new Statistics.GroupKey("unknown", "unknown"),
                                0,
                                null,
                                null,
                                "not-computable")),
                List.of(
                        new Statistics.Total("1993-Q2", 2, "81", null, "not-computable"),
                        new Statistics.Total("1994-unknown", 0, null, null, "not-computable")),
                null,
                List.of(),
                new Statistics.ConstantReporters("contract.circumstances.filedFor", List.of(), null));
    }

    /** Contracts of all currencies: the values are no amounts. */
    private static Statistics number() {
        return new Statistics(
                2,
                "number-of-contracts",
                new Statistics.Definition("number-of-contracts", 1, "candidate"),
                "signed",
                "total",
                "year",
                "01-01",
                null,
                "kind",
                true,
                null,
                null,
                List.of(),
                "same-period-of-previous-year",
                new Statistics.Rounding("exact", "largest-remainder", "six-decimals-half-even-once"),
                new KnownAt("ledger.example/log", 4713, null, null),
                List.of(row("1993", new Statistics.WordKey("LICENCE", "licence"), 3, "3", null, "not-computable")),
                List.of(new Statistics.Total("1993", 3, "3", null, "not-computable")),
                null,
                List.of(),
                new Statistics.ConstantReporters("contract.circumstances.filedFor", List.of(), null));
    }

    private static String written(StatisticsFormat format, Statistics answer) throws IOException {
        var text = new StringWriter();
        format.write(answer, text);
        return text.toString();
    }

    private static void agrees(String text, String file) throws IOException {
        Files.createDirectories(Path.of("target/statistics"));
        Files.writeString(Path.of("target/statistics", file), text);
        try (var agreed = StatisticsFormatTest.class.getResourceAsStream("/statistics/" + file)) {
            assertThat(agreed).as(file).isNotNull();
            assertThat(text)
                    .as("a wanted change is agreed to by copying api/target/statistics to api/src/test/resources")
                    .isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquirer", "plain", "crossed", "number"})
    void csvIsTheAgreedFile(String answer) throws IOException {
        agrees(written(csv, of(answer)), answer + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquirer", "plain", "crossed", "number"})
    void sdmxCsvIsTheAgreedFile(String answer) throws IOException {
        agrees(written(sdmx, of(answer)), answer + ".sdmx.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquirer", "plain", "crossed", "number"})
    void jsonStatIsTheAgreedFile(String answer) throws IOException {
        agrees(written(jsonStat, of(answer)), answer + ".json-stat.json");
    }

    private static Statistics of(String name) {
        return switch (name) {
            case "plain" -> plain();
            case "crossed" -> crossed();
            case "number" -> number();
            default -> brokenDown();
        };
    }

    @Test
    void jsonStatHasItsCellsWhereItsDimensionsSay() throws IOException {
        var text = written(jsonStat, brokenDown());
        var data = JsonMapper.shared().readTree(text);
        // period 1994-02 (1 of 3), key several (3 of 5), concept value (1 of 3)
        int at = (1 * 5 + 3) * 3 + 1;
        assertThat(data.at("/dimension/key/category/index/3").asString()).isEqualTo("several");
        assertThat(data.at("/value/" + at).decimalValue()).isEqualByComparingTo("-40.10");
        assertThat(data.at("/status/" + at).asString()).isEqualTo("P");
        assertThat(data.path("size").toString()).isEqualTo("[3,5,3]");
        assertThat(text).contains(":90000000000000000.01,");
    }

    @Test
    void aCrossedTableHasAPlaceForEachPair() throws IOException {
        var data = JsonMapper.shared().readTree(written(jsonStat, crossed()));
        assertThat(data.path("id").toString()).isEqualTo("[\"period\",\"key\",\"crossKey\",\"concept\"]");
        assertThat(data.path("size").toString()).isEqualTo("[2,3,4,3]");
        // period 1993-Q2 (0 of 2), key unmapped (2 of 3), KR (2 of 4), concept value (1 of 3)
        assertThat(data.at("/value/" + (((0 * 3 + 2) * 4 + 2) * 3 + 1)).decimalValue())
                .isEqualByComparingTo("7");
        // period 1994-unknown (1 of 2), key FORD (1 of 3), unknown (3 of 4): an average of nothing
        int nothing = ((1 * 3 + 1) * 4 + 3) * 3 + 1;
        assertThat(data.at("/value/" + nothing).isNull()).isTrue();
        assertThat(data.at("/status/" + nothing).asString()).isEqualTo("M");
        assertThat(written(sdmx, crossed()))
                .contains(",Q,SIGNED,SCIENCE_FIELD,FORD_2015_2_4,ACQUIRER_COUNTRY,VN,JPY,1993-Q2,81,2,,P,N,")
                .contains(",UNMAPPED,ACQUIRER_COUNTRY,KR,")
                .contains(",_U,JPY,1994,,0,,M,N,not-computable,quarter unknown,false,1,2015,FORD/2007/2015,");
    }

    @Test
    void numbersOfContractsHaveNoCurrency() throws IOException {
        var data = JsonMapper.shared().readTree(written(jsonStat, number()));
        assertThat(data.at("/dimension/concept/category").has("unit")).isFalse();
        assertThat(written(sdmx, number())).contains(",KIND,LICENCE,_T,_T,_T,1993,3,3,");
    }

    @Test
    void jsonStatIsValid() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema of JSON-stat 2.0 lies in ../shared/schemas/json-stat-2.0");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        var mapper = JsonMapper.shared();
        for (var answer : List.of(brokenDown(), plain(), crossed(), number())) {
            assertThat(schema.validate(mapper.readTree(written(jsonStat, answer))))
                    .isEmpty();
        }
        var wrong = written(jsonStat, plain()).replace("\"class\":\"dataset\"", "\"class\":\"table\"");
        assertThat(schema.validate(mapper.readTree(wrong))).isNotEmpty();
    }
}
