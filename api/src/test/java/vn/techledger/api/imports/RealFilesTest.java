package vn.techledger.api.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that none of us wrote, and the invented ones of our own. */
class RealFilesTest {

    private static Mapping mapping(String name) throws IOException {
        try (var in = RealFilesTest.class.getResourceAsStream("/mappings/" + name)) {
            assertThat(in).as(name).isNotNull();
            return Mapping.parse(in.readAllBytes());
        }
    }

    private static Path data(String name) {
        return Stream.of("../../shared/data", "../shared/data")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no file " + name + " in ../shared/data"));
    }

    private static List<ReadRow> read(Path file, Mapping mapping) throws IOException {
        try (var rows = MappedRows.open(file, mapping)) {
            var all = new ArrayList<ReadRow>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            assertThat(rows.bytesRead()).isEqualTo(Files.size(file));
            return all;
        }
    }

    private static Map<String, BigDecimal> sums(List<ReadRow> rows, String currency) {
        var sums = new HashMap<String, BigDecimal>();
        for (var row : rows) {
            if (row instanceof MappedRow mapped
                    && mapped.body().at("/amounts/total/currency").asString("").equals(currency)) {
                var year = mapped.body().path("signed").asString().substring(0, 4);
                var amount =
                        new BigDecimal(mapped.body().at("/amounts/total/amount").asString());
                sums.merge(year, amount, BigDecimal::add);
            }
        }
        return sums;
    }

    @Test
    void sbirAwardsAddUpToTheDollar() throws IOException {
        var rows = read(data("sbir-awards/sbir-awards-1983-1988.csv"), mapping("sbir-awards.yaml"));
        assertThat(rows).hasSize(11_424).allMatch(MappedRow.class::isInstance);
        var bodies = rows.stream().map(row -> Rows.good(row).body()).toList();
        assertThat(bodies.stream().filter(body -> !body.has("title"))).hasSize(19);
        assertThat(bodies.stream()
                        .filter(body -> body.path("title").asString("").contains("\n")))
                .hasSize(2);
        assertThat(bodies.stream().filter(body -> body.path("signed").asString().equals("1983")))
                .hasSize(785);
        assertThat(bodies.stream().filter(body -> body.path("signed").asString().equals("1985")))
                .hasSize(1821);
        assertThat(bodies.stream().filter(body -> !body.has("note"))).hasSize(6022);
        assertThat(sums(rows, "USD"))
                .containsEntry("1983", new BigDecimal("37849979.00"))
                .containsEntry("1985", new BigDecimal("192404870.00"))
                .containsEntry("1988", new BigDecimal("389028245.00"));
        assertThat(bodies.getFirst().toString()).isEqualTo("""
                        {"title":"COMPOSITE MATERIAL DESIGNS FOR ASROC LAUNCHER MK112","kind":"DEVELOPMENT",\
                        "signed":"1983","suppliers":[{"party":{"key":{"source":"sbir-awards",\
                        "text":"Abaris"},"kind":"ENTERPRISE","country":"US"}}],"acquirers":\
                        [{"party":{"key":{"source":"sbir-awards","text":"Department of Defense"},"kind":"STATE_BODY",\
                        "country":"US"}}],"amounts":{"total":{"state":"FIXED","amount":"49722.00","currency":"USD"},\
                        "technology":{"state":"UNKNOWN"},"other":{"state":"UNKNOWN"}},"note":"branch: Navy"}""");
        // the header, the rows, and three line breaks in each of the two titles
        assertThat(rows.getLast().line()).isEqualTo(11_431);
    }

    @Test
    void gcloudSpendIsPaymentsAndCreditNotesUnderContracts() throws IOException {
        var rows = read(data("uk-gcloud-spend/gcloud-spend-2013-12-13.csv"), mapping("gcloud-payments.yaml"));
        assertThat(rows).hasSize(4_699).allMatch(MappedRow.class::isInstance);
        var good = rows.stream().map(Rows::good).toList();
        var payments = good.stream()
                .map(row -> Objects.requireNonNull(row.paid()).body())
                .toList();
        assertThat(good.stream().map(MappedRow::identity).distinct()).hasSize(4_699);
        // 441 lines repeat an earlier one, seven of them credit notes
        assertThat(good.stream().filter(row -> !row.identity().endsWith("#1"))).hasSize(441);
        assertThat(good.stream()
                        .map(row -> Objects.requireNonNull(row.paid()).contractKey())
                        .distinct())
                .hasSize(826);
        assertThat(parties(good, "suppliers")).hasSize(222);
        assertThat(parties(good, "acquirers")).hasSize(339);
        assertThat(payments.stream().filter(body -> body.path("kind").asString().equals("CREDIT_NOTE")))
                .hasSize(49);
        assertThat(payments)
                .anyMatch(body -> body.path("note").asString().equals("Miniserver VM® Virtual Server"))
                .allMatch(body -> body.path("paid").asString().matches("201[23]-\\d\\d"))
                .allMatch(body -> !body.at("/amount/amount").asString().startsWith("-"));
        var first = new LinkedHashMap<String, String>();
        good.forEach(row -> {
            var paid = Objects.requireNonNull(row.paid());
            first.putIfAbsent(paid.contractKey(), paid.body().path("kind").asString());
        });
        assertThat(first.values().stream().filter("CREDIT_NOTE"::equals)).hasSize(1);
        assertThat(paid(payments, "2012")).isEqualByComparingTo("7083618.94");
        assertThat(paid(payments, "2013")).isEqualByComparingTo("70705370.61");
        assertThat(paid(payments, "2013-11")).isEqualByComparingTo("10534140.84");
        assertThat(rows.getLast().line()).isEqualTo(4_700);
    }

    private static List<String> parties(List<MappedRow> rows, String role) {
        return rows.stream()
                .map(row -> row.body().at("/" + role + "/0/party/key/text").asString())
                .distinct()
                .toList();
    }

    private static BigDecimal paid(List<ObjectNode> payments, String period) {
        return payments.stream()
                .filter(body -> body.path("paid").asString().startsWith(period))
                .map(body -> {
                    var amount = new BigDecimal(body.at("/amount/amount").asString());
                    return body.path("kind").asString().equals("PAYMENT") ? amount : amount.negate();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theSampleIsMadeUpAndGrows() throws IOException {
        var rows = read(Path.of("src/main/resources/sample/deals.csv"), mapping("sample-deals.yaml"));
        assertThat(rows).hasSize(203).allMatch(MappedRow.class::isInstance);
        for (var row : rows) {
            var body = Rows.good(row).body();
            assertThat(body.path("note").asString()).isEqualTo("dữ liệu mẫu, không có thật");
            for (var role : List.of("suppliers", "acquirers", "intermediaries")) {
                for (var party : body.path(role)) {
                    assertThat(party.at("/party/key/text").asString())
                            .containsPattern("Mẫu$|\\(giả định\\)$|\\(invented\\)$");
                }
            }
        }
        var sums = sums(rows, "VND");
        assertThat(sums.keySet()).containsExactlyInAnyOrder("2021", "2022", "2023", "2024", "2025");
        for (int year = 2022; year <= 2025; year++) {
            var growth = sums.get(String.valueOf(year)).doubleValue()
                    / sums.get(String.valueOf(year - 1)).doubleValue();
            assertThat(growth).isBetween(1.15, 1.25);
        }
    }
}
