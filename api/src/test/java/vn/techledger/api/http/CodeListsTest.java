package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withSector;

/** Code lists mean something from the day on which two persons adopted them. */
@ExtendWith(RunningLedger.Shared.class)
class CodeListsTest {

    private static final String CODE_LISTS = "/api/v1/code-lists";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    CodeListsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String list(String name, String version) {
        return """
            {"list": "%s", "version": "%s", "titleVi": "Danh mục thử", "titleEn": "List on trial",
             "validFrom": "2020-01-01", "source": "test",
             "entries": [
               {"code": "1", "nameVi": "Một", "nameEn": "One", "source": "test"},
               {"code": "2/a", "nameVi": "Hai", "nameEn": "Two", "validTo": "2024-12-31", "source": "test"}
             ]}""".formatted(name, version);
    }

    private static String newName() {
        return "LIST-" + UUID.randomUUID();
    }

    @Test
    void bothShippedListsAreAdoptedByTwoPersons() {
        for (var shipped : new String[] {"VSIC-2018", "VSIC-2025"}) {
            var proposal = ledger.adopted(shipped);
            var shown = statistician
                    .get(proposal.header("Location") + "?minPosition=" + ledger.position())
                    .is(200)
                    .json();
            assertThat(shown.path("list").asString() + "-"
                            + shown.path("version").asString())
                    .isEqualTo(shipped);
            assertThat(shown.path("adopted").asLong()).isPositive();
            assertThat(shown.path("approvedBy").asString())
                    .isNotEqualTo(shown.path("proposedBy").asString());
            assertThat(shown.path("entries").size())
                    .isEqualTo(shown.path("entryCount").asInt())
                    .isIn(21, 22);
            var again = "{\"shipped\": \"" + shipped + "\"}";
            statistician.post(CODE_LISTS, again).isProblem(409, "code-list-version-already-adopted");
            approver.post(proposal.header("Location") + "/approval")
                    .isProblem(409, "code-list-proposal-already-adopted");
        }
        var meaning = entry("VSIC-2018", "M") + " / " + entry("VSIC-2025", "M");
        assertThat(meaning).doesNotMatch("(.*) / \\1");
    }

    private String entry(String shipped, String code) {
        return statistician
                .get(ledger.adopted(shipped).header("Location"))
                .json()
                .path("entries")
                .valueStream()
                .filter(e -> e.path("code").asString().equals(code))
                .map(e -> e.path("nameEn").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatShipsIsListedAndHundredsOfUnitsAreProposedAtOnce() {
        var shipped = statistician.get(CODE_LISTS + "/shipped").is(200).json();
        var units = shipped.valueStream()
                .filter(one -> one.path("shipped").asString().equals("UNITS-LANG-SON-to-2025-06-30"))
                .findFirst()
                .orElseThrow();
        assertThat(units.path("entryCount").asInt()).isEqualTo(206);
        assertThat(units.path("validFrom").isNull()).isTrue();
        var proposal = ledger.adopted("UNITS-LANG-SON-to-2025-06-30");
        var shown = statistician
                .get(proposal.header("Location") + "?minPosition=" + ledger.position())
                .is(200)
                .json();
        assertThat(shown.path("entries").size()).isEqualTo(206);
        var commune = shown.path("entries")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("05977"))
                .findFirst()
                .orElseThrow();
        assertThat(commune.path("nameVi").asString()).isEqualTo("Phường Vĩnh Trại");
        assertThat(commune.path("nameEn").isNull()).isTrue();
        assertThat(commune.path("parent").asString()).isEqualTo("178");
        statistician.post(CODE_LISTS, "{\"shipped\": \"VSIC-1\"}").names("/shipped", "not-one-of");
    }

    /** More entries than a group of appends takes: a list is one append, whatever its length. */
    @Test
    void aListOfThousandsOfCodesIsRecordedWhole() {
        var name = newName();
        var entries = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"code\": \"%d\", \"nameVi\": \"Mã %d\", \"source\": \"test\"%s}"
                        .formatted(i, i, i == 0 ? "" : ", \"parent\": \"0\""))
                .collect(Collectors.joining(",", "[", "]"));
        var body = list(name, "1").replaceAll("(?s)\"entries\": \\[.*]", "\"entries\": " + entries);
        var proposed = statistician.post(CODE_LISTS, body).is(201);
        approver.post(proposed.header("Location") + "/approval").is(201);
        var shown = statistician
                .get(proposed.header("Location") + "?minPosition=" + ledger.position())
                .is(200)
                .json();
        assertThat(shown.path("entries").size()).isEqualTo(3_000);
        assertThat(shown.path("entryCount").asInt()).isEqualTo(3_000);
    }

    @Test
    void aParentIsACodeOfTheListAndNotBelowTheCodeItself() {
        var code = "{\"code\": \"1\", ";
        var unknown = list(newName(), "1").replace(code, code + "\"parent\": \"7\", ");
        statistician.post(CODE_LISTS, unknown).names("/entries/0/parent", "parent-unknown");
        var circle = list(newName(), "1")
                .replace(code, code + "\"parent\": \"2/a\", ")
                .replace("{\"code\": \"2/a\", ", "{\"code\": \"2/a\", \"parent\": \"1\", ");
        statistician.post(CODE_LISTS, circle).names("/entries/1/parent", "parent-below");
    }

    @Test
    void aListGivenWholeIsAdoptedByAnotherPersonOnly() {
        var name = newName();
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var proposed = both.post(CODE_LISTS, list(name, "1")).is(201);
        var path = proposed.header("Location");
        both.post(path + "/approval").isProblem(422, "approver-is-proposer");
        assertThat(both.get(path + "?minPosition=" + proposed.position())
                        .json()
                        .path("adopted")
                        .isNull())
                .isTrue();

        var key = Client.newKey();
        var adopted = approver.postEmpty(path + "/approval", key).is(201);
        assertThat(approver.postEmpty(path + "/approval", key).is(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
        var shown = both.get(path + "?minPosition=" + adopted.position()).json();
        assertThat(shown.path("adopted").asLong()).isEqualTo(adopted.position());
        assertThat(shown.path("entries").valueStream().map(e -> e.path("code").asString()))
                .containsExactly("1", "2/a");
        var listed = both.get(CODE_LISTS + "?limit=500").is(200).json().path("items");
        assertThat(listed.valueStream().map(l -> l.path("list").asString())).contains(name);
    }

    @Test
    void ofTwoProposalsOfOneVersionOneIsAdopted() throws Exception {
        var name = newName();
        var one = statistician.post(CODE_LISTS, list(name, "1")).is(201);
        var two = statistician.post(CODE_LISTS, list(name, "1")).is(201);
        var next = statistician.post(CODE_LISTS, list(name, "2")).is(201);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        approver.post(next.header("Location") + "/approval").is(201);
        approver.post(CODE_LISTS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/approval")
                .isProblem(404, "code-list-proposal-unknown");
    }

    @Test
    void aListWithACodeTwiceOrWithoutEntriesIsRefused() {
        var twice = list(newName(), "1").replace("2/a", "1");
        statistician.post(CODE_LISTS, twice).isProblem(400, "invalid-request").names("/entries", "duplicates");
        var none = list(newName(), "1").replaceAll("(?s)\"entries\": \\[.*]", "\"entries\": []");
        statistician.post(CODE_LISTS, none).isProblem(400, "invalid-request").names("/entries", "missing");
    }

    @Test
    void theBreakdownNamesSectorsInTheReadersLanguage() {
        ledger.adopted("VSIC-2018");
        var supplier = ledger.party("Bên giao ngành");
        var acquirer = ledger.party("Bên nhận ngành");
        var base = deal(supplier, acquirer, "2007", "90.00", "SEK");
        var registrar = ledger.registrar();
        registrar.post(CONTRACTS, base).is(201);
        registrar.post(CONTRACTS, withSector(base, "2018", "C", null)).is(201);
        registrar
                .post(CONTRACTS, withSector(withSector(base, "2018", "A", "25"), "2018", "C", "75"))
                .is(201);
        long last = registrar
                .post(CONTRACTS, withSector(withSector(base, "2018", "A", null), "2018", "C", null))
                .is(201)
                .position();

        var path = "/api/v1/statistics/transaction-value?by=sector&currency=SEK&from=2007&to=2007&minPosition=" + last;
        var english = statistician.get(path).is(200).json();
        var vietnamese = statistician.get(path, "Accept-Language", "vi").is(200).json();
        assertThat(keys(english)).containsExactlyInAnyOrder("A", "C", "unknown", "several");
        assertThat(name(english, "A")).isEqualTo("Agriculture, forestry and fishing");
        assertThat(name(vietnamese, "A")).containsIgnoringCase("nông nghiệp");
        assertThat(name(vietnamese, "unknown")).isNotEqualTo(name(english, "unknown"));
        assertThat(name(vietnamese, "several")).isNotEqualTo(name(english, "several"));
        var values = english.path("rows").valueStream().toList();
        assertThat(value(values, "C")).isEqualTo("157.50");
        assertThat(value(values, "A")).isEqualTo("22.50");
        assertThat(value(values, "unknown")).isEqualTo("90.00");
        assertThat(value(values, "several")).isEqualTo("90.00");
        assertThat(english.at("/totals/0/value").asString()).isEqualTo("360.00");
        assertThat(english.at("/totals/0/count").asInt()).isEqualTo(4);
    }

    private static List<String> keys(JsonNode table) {
        return table.path("rows").valueStream().map(CodeListsTest::key).toList();
    }

    private static String key(JsonNode row) {
        return row.at("/key/code").asString(row.at("/key/group").asString(""));
    }

    private static String name(JsonNode table, String key) {
        return table.path("rows")
                .valueStream()
                .filter(row -> key(row).equals(key))
                .map(row -> row.at("/key/name").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String value(List<JsonNode> rows, String key) {
        return rows.stream()
                .filter(row -> key(row).equals(key))
                .map(row -> row.path("value").asString())
                .findFirst()
                .orElseThrow();
    }
}
