package vn.techledger.api.http;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Parties change, are corrected by two persons, become intermediaries, and report. */
@ExtendWith(RunningLedger.Shared.class)
class PartiesTest {

    private static final String PARTIES = "/api/v1/parties/";
    private static final String INTERMEDIARIES = "/api/v1/intermediaries";
    private static final String UNITS = "/api/v1/reporting-units";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;

    PartiesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
    }

    @Test
    void aPartyChangesAndItsHistoryStays() {
        var id = ledger.party("Công ty Cũ");
        var change = """
                {"effective": "2025-07", "details": {"name": "Công ty Mới", "country": "VN"}}""";
        var key = Client.newKey();
        var changed = registrar.post(PARTIES + id + "/changes", change, key).is(201);
        assertThat(registrar
                        .post(PARTIES + id + "/changes", change, key)
                        .is(201)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        registrar.post(PARTIES + id + "/changes", change).isProblem(422, "party-details-unchanged");
        var shown = registrar.get(PARTIES + id + "?minPosition=" + changed.position());
        assertThat(shown.at("/name")).isEqualTo("Công ty Mới");
        assertThat(shown.at("/effective")).isEqualTo("2025-07");
        assertThat(shown.header("ETag")).isEqualTo("\"" + changed.position() + "\"");
        var history = registrar.get(PARTIES + id + "/history").is(200);
        assertThat(history.at("/items/0/details/name")).isEqualTo("Công ty Cũ");
        assertThat(history.at("/items/1/details/name")).isEqualTo("Công ty Mới");
    }

    @Test
    void aCodeMeansSomethingInAnAdoptedListOnly() {
        var body = """
                {"kind": "ENTERPRISE", "name": "A", "ownership": {"list": "VSIC", "version": "%s", "code": "%s"}}""";
        ledger.adopted("VSIC-2018");
        registrar.post("/api/v1/parties", body.formatted("1066", "A")).isProblem(422, "code-list-not-adopted");
        registrar.post("/api/v1/parties", body.formatted("2018", "ZZ")).isProblem(422, "code-unknown");
        var enrolled =
                registrar.post("/api/v1/parties", body.formatted("2018", "A")).is(201);
        assertThat(registrar
                        .get(PARTIES + enrolled.id() + "?minPosition=" + enrolled.position())
                        .at("/ownership/version"))
                .isEqualTo("2018");
    }

    @Test
    void ofTwoCorrectionsOfOneFactOneWins() throws Exception {
        var id = ledger.party("Viện Sai");
        long target = ledger.position();
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var fix = """
                {"target": %d, "reason": "Gõ nhầm", "details": {"name": "Viện Đúng %s", "country": "VN"}}""";
        target = registrar
                .get(PARTIES + id + "?minPosition=" + target)
                .json()
                .path("inForce")
                .asLong();
        var one = both.post(PARTIES + id + "/corrections", fix.formatted(target, "1"))
                .is(201);
        var two = both.post(PARTIES + id + "/corrections", fix.formatted(target, "2"))
                .is(201);
        both.post(one.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval")));
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        registrar
                .post(PARTIES + id + "/corrections", fix.formatted(target, "3"))
                .isProblem(409, "correction-target-not-in-force");
        var states = registrar
                .get(PARTIES + id + "/corrections?minPosition=" + ledger.position())
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(c -> c.path("state").asString());
        assertThat(states).containsExactlyInAnyOrder("APPROVED", "STALE");
    }

    @Test
    void anIntermediaryIsFormedConnectedAndCounted() {
        var id = ledger.party("Sàn giao dịch");
        var formation = """
                {"party": "%s", "formed": "2024-05", "document": "QD-1"}""".formatted(id);
        var connection = "{\"scope\": \"NATIONAL\", \"network\": \"Mạng lưới\", \"since\": \"2025\"}";
        registrar
                .post(INTERMEDIARIES + "/" + id + "/connections", connection)
                .isProblem(422, "intermediary-not-formed");
        var before = registrar
                .get(INTERMEDIARIES + "?minPosition=" + ledger.position())
                .json()
                .path("counts");
        registrar.post(INTERMEDIARIES, formation).is(201);
        registrar.post(INTERMEDIARIES, formation).isProblem(409, "intermediary-already-formed");
        var connected = registrar
                .post(INTERMEDIARIES + "/" + id + "/connections", connection)
                .is(201);
        var now = registrar
                .get(INTERMEDIARIES + "?minPosition=" + connected.position())
                .json()
                .path("counts");
        assertThat(now.path("formed").asInt()).isEqualTo(before.path("formed").asInt() + 1);
        assertThat(now.path("connected").asInt())
                .isEqualTo(before.path("connected").asInt() + 1);
        var end = INTERMEDIARIES + "/" + id + "/connections/" + connected.id() + "/end";
        registrar.post(end, "{\"until\": \"2024\", \"reason\": \"x\"}").isProblem(422, "ends-before-it-began");
        var ended = registrar.post(end, "{\"reason\": \"Mạng lưới giải thể\"}").is(201);
        registrar.post(end, "{\"reason\": \"x\"}").isProblem(409, "connection-already-ended");
        var shown = registrar.get(INTERMEDIARIES + "/" + id + "?minPosition=" + ended.position());
        assertThat(shown.at("/name")).isEqualTo("Sàn giao dịch");
        assertThat(shown.json().at("/connections/0/until").isNull())
                .as("unknown")
                .isTrue();
        assertThat(shown.json().at("/connections/0/ended").asLong()).isEqualTo(ended.position());
        var dissolution = INTERMEDIARIES + "/" + id + "/dissolution";
        registrar.post(dissolution, "{\"document\": \"QD-9\"}").is(201);
        registrar.post(dissolution, "{\"document\": \"QD-9\"}").isProblem(422, "intermediary-dissolved");
        approver.post(dissolution, "{\"document\": \"QD-9\"}").isProblem(403, "forbidden");
    }

    @Test
    void aSplitUnitIsReportedAndNotGuessed() {
        var district = unit("Huyện");
        var one = unit("Khu vực 1");
        var two = unit("Khu vực 2");
        var nobody = UUID.randomUUID().toString();
        registrar.post(UNITS + "/" + district + "/end", end(nobody, two)).isProblem(404, "reporting-unit-unknown");
        registrar
                .post(UNITS + "/" + district + "/end", end(two, two))
                .isProblem(400, "invalid-request")
                .names("/successors", "duplicates");
        var ended =
                registrar.post(UNITS + "/" + district + "/end", end(one, two)).is(201);
        var shown = registrar.get(UNITS + "/" + district + "?minPosition=" + ended.position());
        assertThat(shown.at("/succession")).isEqualTo("SPLIT");
        assertThat(shown.at("/until")).isEqualTo("2025-06-30");
        assertThat(shown.json().path("successors").size()).isEqualTo(2);
        assertThat(registrar.get(UNITS + "/" + one).at("/succession")).isEqualTo("REPORTS");
        registrar.post(UNITS + "/" + district + "/end", end(one, two)).isProblem(409, "reporting-unit-already-ended");
    }

    private String unit(String name) {
        var id = ledger.party(name);
        registrar
                .post(UNITS, "{\"unit\": \"" + id + "\", \"since\": \"2018\", \"document\": \"QD\"}")
                .is(201);
        return id;
    }

    private static String end(String one, String two) {
        return """
                {"until": "2025-06-30", "successors": ["%s", "%s"], "document": "1672/NQ-UBTVQH15"}""".formatted(one, two);
    }
}
