package vn.techledger.api.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withSector;

/**
 * Plan 257 and Decision 1158 over a few contracts whose figures were worked out by hand, in VND:
 *
 * <pre>
 *        2020   2022   2023   2025
 *   M     800    500           864   (2025: with rights of intellectual property, original seen)
 *   C            500           500 estimated, 200, 126
 *   A                  1000
 *  sum    800   1000   1000   1690
 * </pre>
 *
 * 1690 is at least 1000 × 1.15³ = 1520.875 and 800 × 1.15⁵ = 1609.08…; it is exactly 1000 × 1.3². M grows from 2022 by
 * exactly 20 % a year: 500 × 1.2³ = 864.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Plan257Test {

    private static final String TARGETS = "/api/v1/targets/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningLedger ledger = RunningLedger.start(Map.of());
    private final Client statistician = ledger.statistician();
    private final Client approver = ledger.approver();
    private String supplier = "";
    private String acquirer = "";
    private String largest = "";
    private long last;

    @AfterAll
    void close() {
        ledger.close();
    }

    @BeforeAll
    void record() {
        supplier = ledger.registrar().post("/api/v1/parties", """
                        {"kind": "INSTITUTE", "name": "Viện Hồi", "country": "VN"}""").is(201).id();
        acquirer = ledger.party("Công ty Quế");
        ledger.adopted("VSIC-2018");
        signed("2020-05-05", "800", "M");
        recorded(filed(contract("2022-03-01", "500", "M")));
        signed("2022-04-01", "500", "C");
        signed("2023-02-01", "1000", "A");
        var patented = filed(contract("2025-03-01", "864", "M"));
        patented.putObject("transfer").put("intellectualProperty", "YES").put("direction", "INBOUND");
        patented.putArray("evidence").addObject().put("kind", "CONTRACT").put("grade", "ORIGINAL_SEEN");
        largest = recorded(patented).id();
        var estimated = contract("2025-12-20", "500", "C");
        ((ObjectNode) estimated.at("/amounts/total")).put("state", "ESTIMATED");
        recorded(estimated);
        signed("2025-05-01", "200", "C");
        last = signed("2025-06-01", "126", "C").position();
        adopt("/api/v1/plans", "{\"shipped\": \"VN-LS-257\"}");
        adopt("/api/v1/plans", "{\"shipped\": \"VN-QD-1158\"}");
        adopt(
                "/api/v1/indicators",
                TargetsTest.definition("transaction-value", 1, "VND")
                        .replace("\"baseYear\": null", "\"baseYear\": 2023"));
        for (var shipped : List.of("ip-share", "developed-import-share", "institute-share", "days-to-certificate")) {
            adopt("/api/v1/indicators", "{\"shipped\": \"" + shipped + "\"}");
        }
        adopt(TARGETS + "VN-LS-257.fields-2025/lists", list("M", "C"));
        last = adopt(TARGETS + "VN-QD-1158.fields-2025/lists", list("A")).position();
    }

    private ObjectNode contract(String signed, String amount, String sector) {
        return withSector(deal(supplier, acquirer, signed, amount, "VND"), "2018", sector, null);
    }

    private ObjectNode filed(ObjectNode contract) {
        contract.putObject("circumstances").put("filedFor", acquirer);
        return contract;
    }

    private Answer signed(String date, String amount, String sector) {
        return recorded(contract(date, amount, sector));
    }

    private Answer recorded(ObjectNode contract) {
        return ledger.registrar().post(CONTRACTS, contract).is(201);
    }

    private Answer adopt(String path, String body) {
        var proposed = statistician.post(path, body).is(201);
        return approver.post(proposed.header("Location") + "/approval").is(201);
    }

    private static String list(String... codes) {
        var body = JSON.createObjectNode().put("source", "QĐ thử");
        var items = body.putArray("items");
        for (var code : codes) {
            items.addObject()
                    .put("titleVi", "Ngành " + code)
                    .put("titleEn", "Section " + code)
                    .put("list", "VSIC")
                    .put("version", "2018")
                    .put("code", code);
        }
        return body.toString();
    }

    private JsonNode progress(Client by, String target) {
        return by.get(TARGETS + target + "/progress?knownAt=" + last + "&minPosition=" + last)
                .is(200)
                .json();
    }

    private String verdict(String target) {
        var outcome = progress(statistician, target).path("outcome");
        return outcome.path("verdict").asString() + " "
                + outcome.path("because").asString("-");
    }

    @Test
    void everyVerdictIsThere() {
        assertThat(verdict("VN-LS-257.growth-2025")).isEqualTo("met -");
        assertThat(verdict("VN-QD-1158.growth-2030"))
                .as("exactly 30 % a year is at least 30 %")
                .isEqualTo("on-track -");
        assertThat(verdict("VN-LS-257.fields-2025"))
                .as("exactly 20 % a year is not more than 20 %")
                .isEqualTo("behind -");
        assertThat(verdict("VN-LS-257.growth-2030")).isEqualTo("not-computable no-year-complete");
        assertThat(verdict("VN-QD-1158.fields-2025"))
                .as("nothing is known of A in 2025")
                .isEqualTo("not-computable coverage-unknown");
        assertThat(verdict("VN-LS-257.digitised-results")).isEqualTo("no-threshold -");
        assertThat(verdict("VN-LS-257.intermediary-study-2025")).isEqualTo("behind -");
        assertThat(verdict("VN-LS-257.intermediary-2030")).isEqualTo("not-computable milestone-not-due");
    }

    @Test
    void sharesOfDecision1158AreComparedExactly() {
        var share = progress(statistician, "VN-QD-1158.ip-share-2025");
        assertThat(share.at("/outcome/verdict").asString()).isEqualTo("met");
        assertThat(share.at("/level").toString())
                .as("864 of 1690")
                .isEqualTo(
                        "{\"year\":2025,\"value\":\"51.124260\",\"part\":\"86400\",\"whole\":\"1690\",\"unknown\":\"826\"}");
        assertThat(progress(statistician, "VN-QD-1158.institute-share-2025")
                        .at("/level/value")
                        .asString())
                .isEqualTo("100.000000");
        assertThat(verdict("VN-QD-1158.developed-import-share-2025"))
                .isEqualTo("not-computable no-country-list-adopted");
        assertThat(verdict("VN-QD-1158.intermediaries-2025")).isEqualTo("not-computable no-definition-adopted");
    }

    @Test
    void aVerdictSaysWhatItRestsOn() {
        var reading = progress(statistician, "VN-LS-257.growth-2025").at("/readings/0");
        assertThat(reading.path("averageGrowth").asString()).isEqualTo("0.191138");
        var year = reading.at("/backing/years").valueStream().toList().getLast();
        assertThat(year.path("year").asInt()).isEqualTo(2025);
        assertThat(year.path("estimated").asString()).isEqualTo("500");
        assertThat(year.path("estimatedShare").asString()).isEqualTo("0.295858");
        assertThat(year.path("byEvidence").toString())
                .isEqualTo("[{\"grade\":\"ORIGINAL_SEEN\",\"value\":\"864\",\"share\":\"0.511243\"},"
                        + "{\"grade\":\"none\",\"value\":\"826\",\"share\":\"0.488757\"}]");
        assertThat(year.at("/largest/0/deal").asString()).isEqualTo(largest);
        assertThat(year.path("largest")
                        .valueStream()
                        .map(one -> one.path("value").asString()))
                .containsExactly("864", "500", "200");
        assertThat(year.path("largestValue").asString()).isEqualTo("1564");
        assertThat(year.path("largestShare").asString()).isEqualTo("0.925444");

        var without = reading.at("/backing/withoutLargest");
        assertThat(without.path("base").asString() + " " + without.path("last").asString())
                .isEqualTo("1000 126");
        assertThat(without.path("averageGrowth").asString()).isEqualTo("-0.498670");
        assertThat(without.at("/outcome/verdict").asString()).isEqualTo("behind");
        // 500 to 864 by the one party that filed in both years; of four contracts nobody says who filed them
        assertThat(reading.at("/backing/constantReporters").toString())
                .isEqualTo("{\"by\":\"contract.circumstances.filedFor\",\"averageGrowth\":\"0.200000\","
                        + "\"status\":\"computed\",\"reporters\":1,\"unknown\":4}");

        var field = progress(statistician, "VN-LS-257.fields-2025").at("/items/0/items/0/path/backing");
        assertThat(field.at("/withoutLargest/base").asString()
                        + " "
                        + field.at("/withoutLargest/last").asString())
                .as("M has one contract in each year")
                .isEqualTo("500 0");

        var asApprover = progress(approver, "VN-LS-257.growth-2025");
        assertThat(asApprover.toString()).doesNotContain(largest);
        assertThat(asApprover.at("/readings/0/backing/years/0/largest/0/deal").isNull())
                .isTrue();
        assertThat(progress(statistician, "VN-LS-257.growth-2025").toString())
                .as("the same position, the same bytes")
                .isEqualTo(progress(statistician, "VN-LS-257.growth-2025").toString());
    }

    private JsonNode sideBySide(String code) {
        return statistician
                .get("/api/v1/statistics/side-by-side?from=2022&to=2025&knownAt=" + last + "&minPosition=" + last)
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> values(JsonNode item) {
        return item.path("values")
                .valueStream()
                .map(value -> value.path("period").asString() + " "
                        + value.path("value").asString());
    }

    @Test
    void definitionsStandSideBySideWithTheirValues() {
        var adopted = sideBySide("transaction-value");
        assertThat(adopted.path("status").asString()).isEqualTo("adopted-late");
        assertThat(values(adopted)).containsExactly("2022 1000", "2023 1000", "2025 1690");
        assertThat(adopted.at("/values/2/growth").isNull()).as("2024 is a gap").isTrue();
        assertThat(values(sideBySide("transaction-value-report-year")))
                .as("20 December 2025 is in 2026")
                .containsExactly("2022 1000", "2023 1000", "2025 1190");
        assertThat(values(sideBySide("contracts"))).containsExactly("2022 2", "2023 1", "2025 4");
        assertThat(values(sideBySide("average-value"))).containsExactly("2022 500", "2023 1000", "2025 422");
        assertThat(values(sideBySide("institute-share")))
                .containsExactly("2022 100.000000", "2023 100.000000", "2025 100.000000");
        assertThat(sideBySide("technology-value").at("/leftOut/0").toString())
                .isEqualTo("{\"reason\":\"amount-unknown\",\"currency\":null,\"count\":7}");
        assertThat(sideBySide("performed-value").path("obstacle").asString()).isEqualTo("performed-value-not-recorded");
        assertThat(sideBySide("performed-value").path("sentence").asString()).startsWith("Not computable");
        assertThat(sideBySide("developed-import-share").path("obstacle").asString())
                .isEqualTo("no-country-list-adopted");
        for (var code : List.of(
                "registered-value",
                "registered-contracts",
                "payments-for-transfer",
                "intermediaries",
                "connected-intermediaries",
                "digitised-results",
                "days-to-certificate")) {
            assertThat(sideBySide(code).path("obstacle").isNull()).as(code).isTrue();
            assertThat(sideBySide(code).path("values").size())
                    .as("nothing is known: %s", code)
                    .isZero();
        }
        var entries = sideBySide("ip-share").at("/entries/0").asString().replace("YEAR", "2025");
        assertThat(statistician.get(entries).is(200).at("/items/0/deal")).isEqualTo(largest);
        statistician.get("/api/v1/statistics/side-by-side?from=2022").names("to", "missing");
        statistician.get("/api/v1/statistics/side-by-side?from=1900&to=2025").names("to", "out-of-range");
        ledger.registrar()
                .get("/api/v1/statistics/side-by-side?from=2022&to=2025")
                .is(403);
    }

    @Test
    void aTableIsAskedByAnAdoptedDefinition() {
        var statistics = "/api/v1/statistics/transaction-value?knownAt=" + last + "&minPosition=" + last;
        var table = statistician
                .get(statistics + "&definition=adopted&from=2022&to=2025")
                .is(200)
                .json();
        assertThat(table.path("definition").toString())
                .isEqualTo("{\"code\":\"transaction-value\",\"version\":1,\"status\":\"adopted-late\"}");
        assertThat(table.path("currency").asString()).isEqualTo("VND");
        assertThat(table.at("/totals/2/value").asString()).isEqualTo("1690");
        assertThat(table.at("/constantReporters/average").toString())
                .isEqualTo("{\"period\":\"2022/2025\",\"key\":null,\"growth\":\"0.200000\",\"status\":\"computed\","
                        + "\"reporters\":1,\"unknown\":4}");
        assertThat(statistician
                        .get(statistics + "&definition=1&by=kind&constantReporters=rows&from=2023&to=2023")
                        .is(200)
                        .json()
                        .at("/constantReporters/rates/1")
                        .toString())
                .isEqualTo("{\"period\":\"2023\",\"key\":\"LICENCE\",\"growth\":null,\"status\":\"unknown\","
                        + "\"reporters\":0,\"unknown\":2}");
        statistician.get(statistics + "&definition=2").isProblem(404, "not-found");
        statistician
                .get(statistics + "&definition=adopted&rung=paid&currency=USD")
                .isProblem(400, "invalid-request")
                .names("rung", "definition-says-otherwise")
                .names("currency", "definition-says-otherwise");
        statistician
                .get("/api/v1/statistics/ip-share?definition=adopted&minPosition=" + last)
                .isProblem(422, "definition-not-tabulated");
    }

    @Test
    void theRegisteredRungFollowsTheCertificate() {
        var contract = signed("2024-01-01", "700", "J").header("Location");
        var dossier = ledger.registrar()
                .post(contract + "/dossiers", """
                        {"purpose": "VOLUNTARY_REGISTRATION", "filedBy": "%s", "authority": "Sở KH&CN",
                         "filed": "2024-02-01"}""".formatted(acquirer))
                .is(201);
        long at = ledger.registrar()
                .post(contract + "/certificates", """
                        {"dossier": "%s", "paper": {"authority": "Sở KH&CN", "number": "GCN-257", "issued": "2024-03-01"}}""".formatted(dossier.id()))
                .is(201)
                .position();
        var registered = statistician
                .get("/api/v1/statistics/transaction-value?rung=registered&currency=VND&minPosition=" + at)
                .is(200)
                .json();
        assertThat(registered.path("rung").asString()).isEqualTo("registered");
        assertThat(registered.at("/totals/0/period").asString()
                        + " "
                        + registered.at("/totals/0/value").asString())
                .isEqualTo("2024 700");
        var entry = statistician
                .get(
                        "/api/v1/statistics/transaction-value/entries?rung=registered&period=2024&currency=VND&minPosition="
                                + at)
                .is(200)
                .json()
                .at("/items/0");
        assertThat(entry.path("position").asLong()).isEqualTo(at);
        assertThat(entry.path("date").asString()).isEqualTo("2024-03-01");
        var waits = statistician
                .get("/api/v1/statistics/days-to-certificate/entries?period=2024&minPosition=" + at)
                .is(200)
                .json();
        assertThat(waits.at("/items/0/days").asLong())
                .as("1 January to 1 March 2024")
                .isEqualTo(60);
        assertThat(statistician
                        .get("/api/v1/statistics/side-by-side?from=2024&to=2024&minPosition=" + at)
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("code").asString().equals("days-to-certificate"))
                        .flatMap(Plan257Test::values))
                .containsExactly("2024 60.0");
    }
}
