package vn.techledger.api.http;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Uploads.imported;
import static vn.techledger.api.http.Uploads.mapping;
import static vn.techledger.api.http.Uploads.real;

/** Figures of real records, in a ledger that holds nothing else, against those of {@code resources/real}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFiguresTest {

    private static final String PUBLICATIONS = "/api/v1/publications";
    private static final String STATISTICS = "/api/v1/statistics/transaction-value";

    private RunningLedger ledger;
    private Client registrar;
    private Client statistician;
    private Client approver;

    @BeforeAll
    void start() {
        ledger = RunningLedger.start(Map.of());
        registrar = ledger.registrar();
        statistician = ledger.statistician();
        approver = ledger.approver();
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void theAwardsOfTheUnitedStatesArePublishedTwiceAndTheFirstIsRestated() {
        var awards = real("sbir-awards/sbir-awards-1983-1988.csv");
        var mapping = mapping("sbir-awards.yaml");
        adopt("/api/v1/indicators", TargetsTest.definition("awards", 1, "USD"));
        var years = expected("sbir-publications.csv");

        assertThat(imported(registrar, mapping, awardsOf(awards, year -> !year.equals("1988")))
                        .path("recorded")
                        .asLong())
                .isEqualTo(8_786);
        var first = released("PRELIMINARY", 1983, 1987);
        var firstTable = table(first);
        assertThat(rows(firstTable)).isEqualTo(rows(years.subList(0, 5), "first"));
        assertThat(firstTable.at("/average/rate").asString()).isEqualTo("0.631584");

        assertThat(imported(registrar, mapping, awardsOf(awards, year -> year.equals("1988")))
                        .path("recorded")
                        .asLong())
                .isEqualTo(2_638);
        awardsAddUpToTheDollar();

        var corrections = List.of(
                corrected("Abaris", 1983, "67604", terms -> amount(terms, "49272")),
                corrected("Abanti Research And Develment", 1984, "67576", terms -> amount(terms, "130000")),
                corrected("Abaris", 1985, "67584", terms -> terms.put("signed", "1986")),
                retracted("Abel Company", 1987, "67848"));
        var second = released("FINAL", 1983, 1988);
        var secondTable = table(second);
        assertThat(rows(secondTable)).isEqualTo(rows(years, "second"));
        assertThat(secondTable.at("/average/rate").asString()).isEqualTo("0.593618");

        // the first stays as it was, and says what it would be today, and why
        assertThat(table(first)).isEqualTo(firstTable);
        var restated = statistician.get(first + "/restatement").is(200).json();
        assertThat(restated.path("recomputed").asBoolean()).isTrue();
        assertThat(restated.path("rows")
                        .valueStream()
                        .map(row -> "%s,%s,%s,%s,%s,%s,%s"
                                .formatted(
                                        row.path("year").asInt(),
                                        row.path("countWas").asInt(),
                                        row.path("was").asString(),
                                        row.path("countIs").asInt(),
                                        row.path("is").asString(),
                                        row.path("absolute").asString(),
                                        row.path("relative").asString())))
                .containsExactlyElementsOf(years.subList(0, 5).stream()
                        .map(year -> String.join(
                                ",",
                                year.getField("year"),
                                year.getField("firstCount"),
                                year.getField("first"),
                                year.getField("secondCount"),
                                year.getField("second"),
                                year.getField("absolute"),
                                year.getField("relative")))
                        .toList());
        assertThat(restated.path("causes")
                        .valueStream()
                        .map(cause -> cause.path("position").asLong()))
                .containsExactlyElementsOf(corrections);
        assertThat(restated.path("causesCut").asBoolean()).isFalse();
    }

    private void awardsAddUpToTheDollar() {
        var byYear = figures("from=1983&to=1988&currency=USD");
        assertThat(byYear.at("/averageGrowth/rate").asString()).isEqualTo("0.593614");
        assertThat(byYear.at("/averageGrowth/years").asInt()).isEqualTo(5);
        var byAcquirer = figures("by=acquirer&from=1983&to=1988&currency=USD");
        assertThat(byAcquirer.path("totals")).isEqualTo(byYear.path("totals"));
        assertThat(byAcquirer.path("rows").valueStream())
                .extracting(
                        row -> text(row, "period") + " " + row.at("/key/name").asString() + " "
                                + row.path("count").asInt() + " " + text(row, "value"))
                .contains("1983 Department of Defense 284 15431450.00");
        var parts = new HashMap<String, BigDecimal>();
        byAcquirer
                .path("rows")
                .forEach(row -> parts.merge(text(row, "period"), new BigDecimal(text(row, "value")), BigDecimal::add));
        assertThat(parts).hasSize(6);
        for (var total : byAcquirer.path("totals")) {
            assertThat(parts.get(text(total, "period"))).isEqualByComparingTo(text(total, "value"));
        }
    }

    @Test
    void theSpendingOfTheUnitedKingdomIsToldByMonthLotAndCustomer() {
        var file = real("uk-gcloud-spend/gcloud-spend-2013-12-13.csv");
        adopt("/api/v1/code-lists", """
                {"list": "GCLOUD-LOT", "version": "2012", "titleVi": "Các gói của G-Cloud", "titleEn": "Lots of G-Cloud",
                 "validFrom": "2012", "source": "G-Cloud framework", "entries": [
                   {"code": "1", "nameVi": "Hạ tầng", "nameEn": "Infrastructure", "source": "G-Cloud framework"},
                   {"code": "2", "nameVi": "Nền tảng", "nameEn": "Platform", "source": "G-Cloud framework"},
                   {"code": "3", "nameVi": "Phần mềm", "nameEn": "Software", "source": "G-Cloud framework"},
                   {"code": "4", "nameVi": "Dịch vụ chuyên gia", "nameEn": "Specialist services",
                    "source": "G-Cloud framework"}]}""");
        var withLots = new String(mapping("gcloud-payments.yaml"), StandardCharsets.UTF_8).replace("""
                payment:
                """, """
                  sectors:
                    - list: {constant: GCLOUD-LOT}
                      version: {constant: "2012"}
                      code: {column: Lot}
                      share: {constant: "100"}
                payment:
                """);
        assertThat(imported(registrar, withLots.getBytes(StandardCharsets.UTF_8), file)
                        .path("recorded")
                        .asLong())
                .isEqualTo(4_699);

        assertThat(figures("rung=paid&period=month&from=2012&to=2013&currency=GBP")
                        .path("totals")
                        .valueStream()
                        .map(total -> text(total, "period") + "," + text(total, "value")))
                .containsExactlyElementsOf(expected("gcloud-months.csv").stream()
                        .map(row -> String.join(",", row.getFields()))
                        .toList());

        assertThat(figures("rung=paid&by=sector&from=2012&to=2013&currency=GBP")
                        .path("rows")
                        .valueStream()
                        .map(row -> "%s,%s,%d,%s"
                                .formatted(
                                        text(row, "period"),
                                        row.at("/key/code").asString(),
                                        row.path("count").asLong(),
                                        text(row, "value"))))
                .containsExactlyInAnyOrderElementsOf(expected("gcloud-lots.csv").stream()
                        .map(row -> String.join(",", row.getFields()))
                        .toList());

        var customers = figures("rung=paid&by=acquirer&from=2013&to=2013&currency=GBP");
        assertThat(customers
                        .path("rows")
                        .valueStream()
                        .sorted((one, other) ->
                                new BigDecimal(text(other, "value")).compareTo(new BigDecimal(text(one, "value"))))
                        .limit(5)
                        .map(row -> row.at("/key/name").asString() + "," + text(row, "value")))
                .containsExactlyElementsOf(expected("gcloud-customers.csv").stream()
                        .map(row -> String.join(",", row.getFields()))
                        .toList());
    }

    /** Levels with five decimals, as whole đồng, have the growth that the World Bank gives them. */
    @Test
    void levelsGrowAsTheWorldBankSays() throws IOException {
        var levels = rows(real("rates/vnm_annual_fx_deflator_cpi_1995-2015.csv"));
        assertThat(levels).hasSize(21);
        var seller = ledger.party("World Bank");
        for (var series : List.of("PA.NUS.FCRF_vnd_per_usd", "NY.GDP.DEFL.ZS_2010_100", "FP.CPI.TOTL_2010_100")) {
            var buyer = ledger.party(series);
            for (var level : levels) {
                var dong = new BigDecimal(level.getField(series)).movePointRight(5);
                registrar
                        .post(
                                CONTRACTS,
                                Deals.deal(seller, buyer, level.getField("year"), dong.toBigIntegerExact() + "", "VND"))
                        .is(201);
            }
            var growth = figures("by=acquirer&from=1995&to=2015&currency=VND")
                    .path("rows")
                    .valueStream()
                    .filter(row -> row.at("/key/name").asString().equals(series))
                    .map(row -> text(row, "growth"))
                    .toList();
            assertThat(growth).hasSize(21);
            for (int i = 1; i < levels.size(); i++) {
                var level = new BigDecimal(levels.get(i).getField(series));
                var previous = new BigDecimal(levels.get(i - 1).getField(series));
                assertThat(growth.get(i))
                        .as(series + " " + levels.get(i).getField("year"))
                        .isEqualTo(level.subtract(previous)
                                .divide(previous, 6, RoundingMode.HALF_EVEN)
                                .toPlainString());
            }
            if (series.startsWith("FP.CPI")) {
                // published: consumer prices of 2011 rose by 18.67773 %
                assertThat(growth.get(2011 - 1995)).isEqualTo("0.186777");
            }
        }
    }

    private JsonNode figures(String query) {
        return statistician
                .get(STATISTICS + "?" + query + "&minPosition=" + ledger.position())
                .is(200)
                .json();
    }

    private void adopt(String path, String body) {
        var proposed = statistician.post(path, body).is(201);
        var adopted = approver.post(proposed.header("Location") + "/approval").is(201);
        statistician
                .get(proposed.header("Location") + "?minPosition=" + adopted.position())
                .is(200);
    }

    /** Publishes a table of the awards as they are known now; gives its address. */
    private String released(String vintage, int from, int to) {
        figures("currency=USD");
        var proposed = statistician
                .post(PUBLICATIONS, """
                    {"titleVi": "Tài trợ SBIR", "titleEn": "SBIR awards", "indicator": "awards", "from": %d, "to": %d,
                     "vintage": "%s"}""".formatted(from, to, vintage))
                .is(201);
        var released = approver.post(proposed.header("Location") + "/approval").is(201);
        ledger.stranger()
                .get(proposed.header("Location") + "?minPosition=" + released.position())
                .is(200);
        return proposed.header("Location");
    }

    private JsonNode table(String publication) {
        return ledger.stranger().get(publication + "/table").is(200).json();
    }

    private long corrected(String party, int year, String award, UnaryOperator<ObjectNode> change) {
        var contract = award(party, year, award);
        var terms = change.apply((ObjectNode) contract.path("terms"));
        return approved(contract, "corrections", Deals.correction(position(contract), "Sai sót khi nhập", terms));
    }

    private long retracted(String party, int year, String award) {
        var contract = award(party, year, award);
        return approved(
                contract,
                "retractions",
                "{\"target\": %d, \"reason\": \"Ghi hai lần\", \"scope\": \"CONTRACT\"}".formatted(position(contract)));
    }

    private long approved(JsonNode contract, String change, Object body) {
        var proposed = registrar
                .post(CONTRACTS + "/" + text(contract, "id") + "/" + change, body)
                .is(201);
        return approver.post(proposed.header("Location") + "/approval").is(201).position();
    }

    private static long position(JsonNode contract) {
        return contract.path("inForce").asLong();
    }

    /** The contract of an award, by the number in its address. */
    private JsonNode award(String supplier, int year, String award) {
        var party = registrar
                .get("/api/v1/parties?name=" + supplier.replace(" ", "%20") + "&minPosition=" + ledger.position())
                .is(200)
                .json()
                .at("/items/0/id")
                .asString();
        var contract = registrar
                .get(CONTRACTS + "?party=" + party + "&year=" + year + "&limit=500")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.at("/source/row").asString().endsWith("/" + award))
                .findFirst()
                .orElseThrow();
        return registrar.get(CONTRACTS + "/" + text(contract, "id")).is(200).json();
    }

    private static ObjectNode amount(ObjectNode terms, String amount) {
        ((ObjectNode) terms.at("/amounts/total")).put("amount", amount);
        return terms;
    }

    private static List<String> rows(JsonNode table) {
        return table.path("rows")
                .valueStream()
                .map(row -> "%d,%d,%s,%s"
                        .formatted(
                                row.path("year").asInt(),
                                row.path("count").asLong(),
                                text(row, "value"),
                                text(row, "growth")))
                .toList();
    }

    private static List<String> rows(List<NamedCsvRecord> years, String table) {
        return years.stream()
                .map(year -> String.join(
                        ",",
                        year.getField("year"),
                        year.getField(table + "Count"),
                        year.getField(table),
                        year.getField(table + "Growth")))
                .toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static byte[] awardsOf(byte[] file, Predicate<String> wanted) {
        var text = new StringWriter();
        try (var some = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            var all = rows(file);
            some.writeRecord(all.getFirst().getHeader());
            all.stream()
                    .filter(row -> wanted.test(row.getField("award_year")))
                    .forEach(row -> some.writeRecord(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(byte[] file) throws IOException {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    private static List<NamedCsvRecord> expected(String name) {
        try (var in = RealFiguresTest.class.getResourceAsStream("/real/" + name)) {
            assertThat(in).as(name).isNotNull();
            return rows(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
