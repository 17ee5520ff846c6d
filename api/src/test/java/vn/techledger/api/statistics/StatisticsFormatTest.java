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
                1,
                "transaction-value",
                new Statistics.Definition("transaction-value", 1, "candidate"),
                "signed",
                "total",
                "month",
                "01-01",
                "CHF",
                by,
                new KnownAt("ledger.example/log", 4711, null, null),
                rows,
                List.of(
                        new Statistics.Total("1993-02", 2, "160.00", null, "not-computable"),
                        new Statistics.Total("1994-02", 0, "-40.10", "-1.250625", "computed"),
                        new Statistics.Total("1994-unknown", 1, "90000000000000000.01", null, "not-computable")),
                new Statistics.AverageGrowth("1993", "1994", 1, "562499999999999.812500", "computed"),
                List.of(
                        new Statistics.LeftOut("no-rate-frozen", "JPY", 3),
                        new Statistics.LeftOut("amount-unknown", null, 1)));
    }

    /** Every kind of key, and names that need quotes. */
    private static Statistics brokenDown() {
        return answer(
                "acquirer",
                List.of(
                        new Statistics.Row(
                                "1993-02",
                                new Statistics.PartyKey(
                                        "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "Viện \"Hồi\", Quế\nvà Sả"),
                                1,
                                "100.00",
                                null,
                                "not-computable"),
                        new Statistics.Row(
                                "1993-02",
                                new Statistics.SectorKey("VSIC", "2018", "C", null),
                                1,
                                "60.00",
                                null,
                                "not-computable"),
                        new Statistics.Row(
                                "1994-02",
                                new Statistics.GroupKey("several", "several"),
                                0,
                                "-40.10",
                                "-1.250625",
                                "computed"),
                        new Statistics.Row(
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
                        new Statistics.Row("1993-02", null, 2, "160.00", null, "not-computable"),
                        new Statistics.Row("1994-02", null, 0, "-40.10", "-1.250625", "computed"),
                        new Statistics.Row("1994-unknown", null, 1, "90000000000000000.01", null, "not-computable")));
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
    @ValueSource(strings = {"acquirer", "plain"})
    void csvIsTheAgreedFile(String answer) throws IOException {
        agrees(written(csv, of(answer)), answer + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquirer", "plain"})
    void sdmxCsvIsTheAgreedFile(String answer) throws IOException {
        agrees(written(sdmx, of(answer)), answer + ".sdmx.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquirer", "plain"})
    void jsonStatIsTheAgreedFile(String answer) throws IOException {
        agrees(written(jsonStat, of(answer)), answer + ".json-stat.json");
    }

    private static Statistics of(String name) {
        return name.equals("plain") ? plain() : brokenDown();
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
    void jsonStatIsValid() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema of JSON-stat 2.0 lies in ../shared/schemas/json-stat-2.0");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        var mapper = JsonMapper.shared();
        for (var answer : List.of(brokenDown(), plain())) {
            assertThat(schema.validate(mapper.readTree(written(jsonStat, answer))))
                    .isEmpty();
        }
        var wrong = written(jsonStat, plain()).replace("\"class\":\"dataset\"", "\"class\":\"table\"");
        assertThat(schema.validate(mapper.readTree(wrong))).isNotEmpty();
    }
}
