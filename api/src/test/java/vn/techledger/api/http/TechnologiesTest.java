package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Technologies and results: from the inventory to the market and back. */
@ExtendWith(RunningLedger.Shared.class)
class TechnologiesTest {

    private static final String TECHNOLOGIES = "/api/v1/technologies";
    private static final String DIGEST = "5e".repeat(32);

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String owner;

    TechnologiesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.owner = ledger.party("Viện Công nghệ hồi quế");
    }

    private String technology(String title) {
        return """
            {"kind": "RESEARCH_RESULT", "title": "%s", "owners": [{"party": "%s", "share": "60"}],
             "rights": [{"kind": "KNOW_HOW"}], "ipc": ["C11B 9/02"],
             "origin": {"kind": "DOMESTIC_INSTITUTE"}, "stateFunded": "YES"}""".formatted(title, owner);
    }

    private Answer registered(String title) {
        return registrar.post(TECHNOLOGIES, technology(title)).is(201);
    }

    @Test
    void aResultIsRegisteredDigitisedPublishedAndWithdrawn() {
        var result = registered("Ép đùn sợi Thạch Đen");
        var path = result.header("Location");
        var before = inventory(result.position());
        registrar
                .post(path + "/documents", "{\"documents\": [{\"sha256\": \"" + DIGEST + "\", \"pages\": 7}]}")
                .is(201);
        var offered = registrar
                .post(path + "/publication", "{\"on\": \"2025-10\", \"venue\": \"Techmart\"}")
                .is(201);
        var shown = registrar.get(path + "?minPosition=" + offered.position()).is(200);
        assertThat(shown.at("/stage")).isEqualTo("PUBLISHED");
        assertThat(shown.at("/publication/on")).isEqualTo("2025-10");
        assertThat(shown.at("/ownership")).isEqualTo("SEVERAL");
        assertThat(shown.at("/green")).isEqualTo("UNKNOWN");
        assertThat(shown.at("/documents/0/sha256")).isEqualTo(DIGEST);
        assertThat(shown.header("ETag")).isEqualTo("\"" + result.position() + "\"");
        var digitised = inventory(offered.position());
        assertThat(digitised.path("count").asLong())
                .isEqualTo(before.path("count").asLong());
        assertThat(digitised.path("digitised").asLong())
                .isEqualTo(before.path("digitised").asLong() + 1);
        assertThat(digitised.path("share").asString()).matches("[01]\\.\\d{6}");

        var back = registrar
                .post(path + "/withdrawal", "{\"on\": \"2026\", \"reason\": \"đã bán\"}")
                .is(201);
        assertThat(registrar.get(path + "?minPosition=" + back.position()).at("/stage"))
                .isEqualTo("WITHDRAWN");
        assertThat(inventory(back.position()).path("digitised").asLong())
                .isEqualTo(before.path("digitised").asLong());
        registrar.post(path + "/publication", "{\"on\": \"2026\"}").isProblem(409, "technology-withdrawn");
    }

    private JsonNode inventory(long minPosition) {
        return ledger.statistician()
                .get(TECHNOLOGIES + "/inventory?minPosition=" + minPosition)
                .is(200)
                .json();
    }

    @Test
    void othersFindWhatIsOnOfferByNameWithoutAccents() {
        var title = "Sấy Đông trùng " + Client.newKey();
        var result = registered(title);
        var query = TECHNOLOGIES + "?title=say%20dong%20TRUNG%20" + title.substring(title.length() - 36);
        var stranger = ledger.newClient(ledger.party("Công ty đi tìm công nghệ"), "PARTY");
        var itself = ledger.newClient(owner, "PARTY");
        assertThat(found(stranger, query, result.position())).isZero();
        stranger.get(result.header("Location")).isProblem(404, "not-found");
        assertThat(found(itself, query, result.position())).isEqualTo(1);
        itself.get(result.header("Location")).is(200);

        var offered = itself.post(result.header("Location") + "/publication", "{\"on\": \"2026-01-05\"}")
                .is(201);
        assertThat(found(stranger, query, offered.position())).isEqualTo(1);
        stranger.post(result.header("Location") + "/withdrawal", "{\"on\": \"2026\", \"reason\": \"x\"}")
                .isProblem(403, "forbidden");
        stranger.post(TECHNOLOGIES, technology("Của người khác")).isProblem(403, "forbidden");
    }

    private static int found(Client client, String query, long minPosition) {
        return client.get(query + "&minPosition=" + minPosition)
                .is(200)
                .json()
                .path("items")
                .size();
    }

    @Test
    void aRepeatedRequestIsRecordedOnce() {
        var key = Client.newKey();
        var first = registrar.post(TECHNOLOGIES, technology("Ghi một lần"), key).is(201);
        var again = registrar.post(TECHNOLOGIES, technology("Ghi một lần"), key).is(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whatWasDescribedWronglyIsPutRightByTwoPersons() {
        var result = registered("Sấy hoa hòe");
        var path = result.header("Location") + "/corrections";
        var body = "{\"target\": %d, \"reason\": \"gõ nhầm\", \"description\": %s}"
                .formatted(result.position(), technology("Sấy hoa hồi"));
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var proposal = both.post(path, body).is(201);
        var twin = registrar.post(path, body).is(201);
        both.post(proposal.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var approval = approver.post(proposal.header("Location") + "/approval").is(201);
        approver.post(twin.header("Location") + "/approval").isProblem(409, "correction-target-not-in-force");
        approver.post(proposal.header("Location") + "/approval").isProblem(409, "correction-already-approved");

        var now = registrar.get(result.header("Location") + "?minPosition=" + approval.position());
        assertThat(now.at("/description/title")).isEqualTo("Sấy hoa hồi");
        assertThat(now.header("ETag")).isEqualTo("\"" + approval.position() + "\"");
        assertThat(registrar
                        .get(path)
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(c -> c.path("state").asString()))
                .containsExactly("APPROVED", "STALE");
        assertThat(registrar.get(twin.header("Location")).at("/state")).isEqualTo("STALE");
    }

    @Test
    void ofTwinApprovalsExactlyOneTakesEffect() throws Exception {
        var result = registered("Hai người duyệt");
        var path = result.header("Location") + "/corrections";
        var locations = new ArrayList<String>();
        for (var title : List.of("Một", "Hai")) {
            var body = "{\"target\": %d, \"reason\": \"x\", \"description\": %s}"
                    .formatted(result.position(), technology(title));
            locations.add(registrar.post(path, body).is(201).header("Location"));
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = locations.stream()
                    .<Callable<Answer>>map(location -> () -> approver.post(location + "/approval"))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void badInputIsNamedWhole() {
        registrar
                .post(TECHNOLOGIES, """
                        {"kind": "IDEA", "rights": [{"kind": "NONE", "number": "1"}, {"kind": "PATENT"}],
                         "owners": [{"party": "%s", "share": "70"}, {"party": "%s", "share": "40"}],
                         "ipc": ["A61K31/00"], "origin": {"kind": "DOMESTIC_ENTERPRISE", "country": "JP"},
                         "sectors": [{"list": "VSIC", "version": "2018"}]}""".formatted(owner, owner))
                .isProblem(400, "invalid-request")
                .names("/kind", "not-one-of")
                .names("/title", "missing")
                .names("/rights/0/number", "no-right-no-number")
                .names("/owners", "duplicates")
                .names("/ipc/0", "not-an-ipc-symbol")
                .names("/origin/country", "not-imported")
                .names("/sectors/0/code", "missing");
        registrar
                .post(TECHNOLOGIES, """
                        {"kind": "IP_ASSET", "title": "x", "green": {"list": "GREEN", "version": "1"}}""")
                .isProblem(422, "code-list-not-adopted")
                .names("/green/version", "code-list-not-adopted");
        var unknown = TECHNOLOGIES + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10";
        registrar.post(unknown + "/publication", "{\"on\": \"2026\"}").isProblem(404, "technology-unknown");
        registrar
                .post(unknown + "/documents", "{\"documents\": [{\"sha256\": \"A\"}]}")
                .isProblem(400, "invalid-request")
                .names("/documents/0/sha256", "not-a-digest");
        ledger.stranger().get(TECHNOLOGIES).isProblem(401, "unauthorized");
        ledger.admin().get(TECHNOLOGIES).isProblem(403, "forbidden");
    }
}
