package vn.techledger.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withSector;

/**
 * What the public may see, on real deals. The rule is one for all tables, so this ledger is its own, and the steps come in
 * an order: first without a rule.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfidentialityTest {

    private static final String RULES = "/api/v1/confidentiality-rules";
    private static final String PUBLICATIONS = "/api/v1/publications";

    private RunningLedger ledger;
    private Client statistician;
    private Client approver;
    private int parties;

    @BeforeAll
    void start() {
        ledger = RunningLedger.start(Map.of());
        statistician = ledger.statistician();
        approver = ledger.approver();
        ledger.adopted("VSIC-2018");
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    /** Deals of parties that have no other. */
    private void record(String currency, String year, String sector, String... amounts) {
        for (var amount : amounts) {
            var terms = deal(
                    ledger.party("Bên giao " + ++parties), ledger.party("Bên nhận " + parties), year, amount, currency);
            ledger.registrar()
                    .post(CONTRACTS, withSector(terms, "2018", sector, null))
                    .is(201);
        }
    }

    private void define(String code, String currency) {
        var proposed = statistician
                .post("/api/v1/indicators", TargetsTest.definition(code, 1, currency))
                .is(201);
        approver.post(proposed.header("Location") + "/approval").is(201);
    }

    /** Waits until figures and definitions hold everything that was recorded. */
    private void settle() {
        long position = ledger.position();
        statistician
                .get("/api/v1/statistics/transaction-value?currency=XPF&minPosition=" + position)
                .is(200);
        statistician
                .get("/api/v1/statistics/payments-for-transfer?currency=XPF&minPosition=" + position)
                .is(200);
        statistician.get("/api/v1/indicators?minPosition=" + position).is(200);
    }

    private static String table(String indicator, int from, int to, String vintage, String more) {
        return """
            {"titleVi": "Giá trị theo ngành", "titleEn": "Value by sector", "indicator": "%s", "from": %d, "to": %d,
             "vintage": "%s"%s}""".formatted(indicator, from, to, vintage, more);
    }

    private Answer propose(String body) {
        settle();
        return statistician.post(PUBLICATIONS, body);
    }

    private Answer release(Answer proposed) {
        return approver.post(proposed.is(201).header("Location") + "/approval");
    }

    @Test
    @Order(1)
    void withoutARuleOnlyYearsAreReleasedAndSaySo() {
        define("early", "XOF");
        record("XOF", "2015", "A", "100", "90", "80");
        propose(table("early", 2015, 2015, "ESTIMATE", ", \"by\": \"sector\""))
                .isProblem(422, "publication-breakdown-without-rule");
        var released = propose(table("early", 2015, 2015, "ESTIMATE", ""));
        release(released).is(201);
        var shown = statistician
                .get(released.header("Location") + "?minPosition=" + ledger.position())
                .is(200);
        assertThat(shown.at("/confidentiality/status")).isEqualTo("no-rule-adopted");
        assertThat(shown.json().at("/confidentiality/rule").isNull()).isTrue();
        var csv =
                ledger.stranger().get(shown.at("/table"), "Accept", "text/csv").is(200);
        assertThat(csv.text()).contains(",no-rule-adopted,").contains(",total,2015,,,3,270,,true,E,F");
    }

    @Test
    @Order(2)
    void theRuleIsAdoptedByTwoPersons() {
        var candidates = statistician.get(RULES + "/candidates").is(200).json();
        assertThat(candidates.at("/0/rule/basis").asString()).isEqualTo("OURS");
        assertThat(candidates.at("/0/rule/citation").asString()).contains("no Vietnamese source");
        statistician
                .post(RULES, "{\"shipped\": \"nobody's\"}")
                .isProblem(400, "invalid-request")
                .names("/shipped", "not-one-of");
        statistician
                .post(RULES, """
                    {"rule": {"code": "x", "titleVi": "T", "titleEn": "T", "contributors": "NOBODY", "least": 1,
                      "dominance": 101, "basis": "OURS", "citation": "c"}}""")
                .isProblem(400, "invalid-request")
                .names("/rule/contributors", "not-one-of")
                .names("/rule/least", "out-of-range")
                .names("/rule/dominance", "out-of-range");
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var key = Client.newKey();
        var proposed = both.post(RULES, "{\"shipped\": \"ours-3-85\"}", key).is(201);
        assertThat(both.post(RULES, "{\"shipped\": \"ours-3-85\"}", key).is(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
        both.post(proposed.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var adopted = approver.post(proposed.header("Location") + "/approval").is(201);
        approver.post(proposed.header("Location") + "/approval")
                .isProblem(409, "confidentiality-proposal-already-adopted");
        both.post(RULES, "{\"shipped\": \"ours-3-85\"}").isProblem(409, "confidentiality-rule-changed-meanwhile");
        approver.post(RULES + "/" + UUID.randomUUID() + "/approval").isProblem(404, "confidentiality-proposal-unknown");
        var shown = statistician
                .get(proposed.header("Location") + "?minPosition=" + adopted.position())
                .is(200);
        assertThat(shown.at("/status")).isEqualTo("adopted");
        assertThat(shown.at("/rule/contributors")).isEqualTo("EACH_SIDE");
        ledger.stranger().get(RULES).is(401);
    }

    @Test
    @Order(3)
    void aTableBySectorKeepsBackWhatASmallCellIs() throws Exception {
        define("by-sector", "XPF");
        record("XPF", "2020", "A", "100", "100", "100", "100");
        record("XPF", "2020", "C", "50", "50", "50");
        record("XPF", "2020", "M", "40");
        record("XPF", "2021", "A", "110", "110", "110", "110");
        record("XPF", "2021", "C", "60", "60", "60");

        propose(table("by-sector", 2020, 2021, "PRELIMINARY", ", \"by\": \"object\""))
                .isProblem(422, "publication-dimension-not-additive");
        propose(table("by-sector", 2020, 2021, "PRELIMINARY", ", \"by\": \"nonsense\""))
                .isProblem(400, "invalid-request")
                .names("/by", "too-many-dimensions");
        assertThat(propose(table("by-sector", 2020, 2021, "PRELIMINARY", ", \"by\": \"sector,kind\""))
                        .isProblem(422, "publication-cell-confidential")
                        .at("/detail"))
                .contains("2020 / VSIC/2018/M / LICENCE");

        var proposed = propose(table("by-sector", 2020, 2021, "PRELIMINARY", ", \"by\": \"sector\""));
        var address = proposed.is(201).header("Location");
        ledger.stranger()
                .get(address + "/table?minPosition=" + proposed.position())
                .is(404);
        assertThat(statistician
                        .get(address + "/table")
                        .is(200)
                        .json()
                        .at("/cells/2/confStatus")
                        .asString())
                .isEqualTo("C");
        release(proposed).is(201);

        var publicly = ledger.stranger();
        var shown = publicly.get(address + "?minPosition=" + ledger.position()).is(200);
        assertThat(shown.at("/by")).isEqualTo("sector");
        assertThat(shown.at("/confidentiality/status")).isEqualTo("rule-applied");
        assertThat(shown.json().at("/confidentiality/hidden").asInt()).isEqualTo(2);
        var text = publicly.get(shown.at("/table")).is(200);
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(text.text().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(shown.at("/sha256"));
        assertThat(text.json().at("/confidentiality/rule").asLong())
                .isEqualTo(shown.json().at("/confidentiality/rule").asLong());
        assertThat(text.json().path("cells").toString()).isEqualTo("""
                [{"year":2020,"key":"VSIC/2018/A","crossKey":null,"value":"400","count":4,"growth":null,\
                "obsStatus":"P","confStatus":"F"},\
                {"year":2020,"key":"VSIC/2018/C","crossKey":null,"value":null,"count":null,"growth":null,\
                "obsStatus":"Q","confStatus":"D"},\
                {"year":2020,"key":"VSIC/2018/M","crossKey":null,"value":null,"count":null,"growth":null,\
                "obsStatus":"Q","confStatus":"C"},\
                {"year":2021,"key":"VSIC/2018/A","crossKey":null,"value":"440","count":4,"growth":"0.100000",\
                "obsStatus":"P","confStatus":"F"},\
                {"year":2021,"key":"VSIC/2018/C","crossKey":null,"value":"180","count":3,"growth":null,\
                "obsStatus":"P","confStatus":"F"}]""");

        var csv = publicly.get(shown.at("/table"), "Accept", "text/csv").is(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines())
                .anyMatch(line -> line.endsWith(",cell,2020,VSIC/2018/M,,,,,true,Q,C"))
                .anyMatch(line -> line.endsWith(",cell,2020,VSIC/2018/C,,,,,true,Q,D"))
                .anyMatch(line -> line.endsWith(",total,2020,,,8,590,,true,P,F"));
        var sdmx = publicly.get(shown.at("/table"), "Accept", "application/vnd.sdmx.data+csv;version=2.0.0")
                .is(200);
        assertThat(sdmx.text().lines())
                .anyMatch(line -> line.contains(",SECTOR,VSIC_2018_M,_T,_T,XPF,2020,,,,Q,C,true,PRELIMINARY,"))
                .anyMatch(line -> line.contains(",SECTOR,VSIC_2018_A,_T,_T,XPF,2021,440,4,0.100000,P,F,"));
        var jsonStat = publicly.get(shown.at("/table"), "Accept", "application/vnd.json-stat+json")
                .is(200);
        assertThat(jsonStat.json().at("/dimension/key/category/index").toString())
                .isEqualTo("[\"_T\",\"VSIC/2018/A\",\"VSIC/2018/C\",\"VSIC/2018/M\"]");
        // 2020 is the first period, M the fourth key, the value the second concept
        assertThat(jsonStat.json().at("/value/10").isNull()).isTrue();
        assertThat(jsonStat.json().at("/status/10").asString()).isEqualTo("Q");
        assertThat(jsonStat.json().at("/extension/confStatus/10").asString()).isEqualTo("C");
        assertThat(publicly.get(shown.at("/table"), "Accept", "text/csv").text())
                .isEqualTo(csv.text());
        publicly.get(shown.at("/table"), "Accept", "image/png").is(406);
        for (var form : Stream.of(text, csv, sdmx, jsonStat).map(Answer::text).toList()) {
            assertThat(form)
                    .as("neither the small cell nor its companion")
                    .doesNotContain("\"40\"", "\"150\"", ",40,Q", ",150,Q");
        }
        assertThat(statistician
                        .get(address + "/restatement")
                        .is(200)
                        .json()
                        .path("recomputed")
                        .asBoolean())
                .isTrue();

        aVintageThatGivesOneDealAwayIsRefused(shown);
    }

    private void aVintageThatGivesOneDealAwayIsRefused(Answer released) {
        var replaces = ", \"by\": \"sector\", \"replaces\": "
                + released.json().path("released").asLong();
        record("XPF", "2021", "A", "105");
        settle();
        assertThat(propose(table("by-sector", 2020, 2021, "FINAL", replaces))
                        .isProblem(422, "publication-discloses-difference")
                        .at("/detail"))
                .contains("2021 / VSIC/2018/A");
        assertThat(statistician
                        .post(
                                PUBLICATIONS,
                                table("by-sector", 2021, 2021, "FINAL", ""),
                                Client.newKey(),
                                "Accept-Language",
                                "vi")
                        .isProblem(422, "publication-discloses-difference")
                        .at("/detail"))
                .as("nor does another table of the year")
                .contains("làm lộ", "2021");
        record("XPF", "2021", "A", "106", "107");
        release(propose(table("by-sector", 2020, 2021, "FINAL", replaces))).is(201);
    }

    @Test
    @Order(4)
    void whatWasReleasedAfterAProposalCountsAtItsApproval() {
        define("overtaken", "XAF");
        record("XAF", "2020", "A", "100", "90", "80");
        var first = propose(table("overtaken", 2020, 2020, "ESTIMATE", "")).is(201);
        record("XAF", "2020", "A", "85");
        var second = propose(table("overtaken", 2019, 2020, "ESTIMATE", "")).is(201);
        release(first).is(201);
        release(second).isProblem(422, "publication-discloses-difference");
    }

    @Test
    @Order(5)
    void ofTwoTablesThatAreReleasedAtOnceTheSecondIsComparedWithTheFirst() {
        define("twins", "XCD");
        record("XCD", "2020", "A", "100", "90", "80");
        var first = propose(table("twins", 2020, 2020, "ESTIMATE", "")).is(201);
        record("XCD", "2020", "A", "85");
        var second = propose(table("twins", 2019, 2020, "ESTIMATE", "")).is(201);
        var answers =
                Stream.of(first, second).map(one -> CompletableFuture.supplyAsync(() -> release(one))).toList().stream()
                        .map(CompletableFuture::join)
                        .map(Answer::status)
                        .sorted()
                        .toList();
        assertThat(answers.getFirst()).isEqualTo(201);
        assertThat(answers.getLast()).as("lost, or found to disclose").isIn(409, 422);
    }
}
