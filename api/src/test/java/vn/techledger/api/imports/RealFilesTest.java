package vn.techledger.api.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

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
    void gcloudSpendKeepsItsLettersAndRefusesCreditNotes() throws IOException {
        var rows = read(data("uk-gcloud-spend/gcloud-spend-2013-12-13.csv"), mapping("gcloud-spend.yaml"));
        var bad = rows.stream().filter(BadRow.class::isInstance).toList();
        assertThat(rows).hasSize(4_699);
        assertThat(bad).hasSize(49);
        assertThat(bad).allSatisfy(row -> {
            assertThat(Rows.error(row).reason()).isEqualTo("negative");
            assertThat(Rows.error(row).column()).isEqualTo("Total_Charge");
        });
        var good = rows.stream()
                .filter(MappedRow.class::isInstance)
                .map(Rows::good)
                .toList();
        assertThat(new HashSet<>(good.stream().map(MappedRow::identity).toList()))
                .hasSize(4_650);
        // 441 lines repeat an earlier one, seven of them credit notes
        assertThat(good.stream().filter(row -> !row.identity().endsWith("#1")).count())
                .isEqualTo(434);
        var unmapped = Rows.mapping(
                Rows.HEAD + "file: {encoding: x-MacRoman, lineEnds: CR}\nidentity: {digest: row}\ncontract: {}\n");
        assertThat(read(data("uk-gcloud-spend/gcloud-spend-2013-12-13.csv"), unmapped).stream()
                        .filter(row -> !Rows.good(row).identity().endsWith("#1"))
                        .count())
                .isEqualTo(441);
        assertThat(good)
                .anyMatch(row -> row.body().path("title").asString().equals("Miniserver VM® Virtual Server"))
                .allMatch(row -> row.body().path("signed").asString().matches("201[23]-\\d\\d"));
        assertThat(sums(rows, "GBP"))
                .containsOnly(
                        Map.entry("2012", new BigDecimal("7083618.94")),
                        Map.entry("2013", new BigDecimal("71280295.20")));
        assertThat(rows.getLast().line()).isEqualTo(4_700);
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
