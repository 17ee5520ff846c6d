package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** From the dossier to the certificate, its revocation, and what the ledger says meanwhile. */
@ExtendWith(RunningLedger.Shared.class)
class RegistrationsTest {

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String supplier;
    private final String acquirer;

    RegistrationsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.supplier = ledger.party("Bên giao đăng ký");
        this.acquirer = ledger.party("Bên nhận đăng ký");
    }

    /** Address of a contract signed in a year of which no test adopts rules. */
    private String contract() {
        return registrar
                .post(CONTRACTS, deal(supplier, acquirer, "1955-03-01", "6000000000", "VND"))
                .is(201)
                .header("Location");
    }

    private String dossier(String purpose) {
        return """
            {"purpose": "%s", "filedBy": "%s", "authority": "Sở KH&CN thử", "filed": "1955-04-01"}""".formatted(purpose, acquirer);
    }

    private static String paper(String dossier, String number) {
        return """
            {"dossier": "%s", "paper": {"authority": "Sở KH&CN thử", "number": "%s", "issued": "1955-04-08"}}""".formatted(dossier, number);
    }

    private static String newNumber() {
        return "GCN-" + UUID.randomUUID();
    }

    private JsonNode shown(String contract) {
        return registrar
                .get(contract + "/registration?minPosition=" + ledger.position())
                .is(200)
                .json();
    }

    private static long position(JsonNode shown, String type) {
        return shown.path("entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().endsWith("." + type))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
    }

    @Test
    void leadsFromTheDossierToTheCertificateAndItsRevocation() {
        var contract = contract();
        var key = Client.newKey();
        var filed = registrar
                .post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION"), key)
                .is(201);
        assertThat(registrar
                        .post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION"), key)
                        .is(201)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        var steps = contract + "/dossiers/" + filed.id() + "/steps";
        registrar
                .post(steps, "{\"step\": \"ASK_SUPPLEMENT\", \"on\": \"1955-04-02\", \"missing\": \"Bản dịch\"}")
                .is(201);
        registrar
                .post(steps, "{\"step\": \"RECEIVE_SUPPLEMENT\", \"on\": \"1955-04-03\"}")
                .is(201);
        registrar
                .post(steps, "{\"step\": \"COMPLETE\", \"on\": \"1955-04-03\"}")
                .is(201);
        registrar
                .post(steps, "{\"step\": \"COMPLETE\", \"on\": \"1955-04-04\"}")
                .isProblem(409, "dossier-already-complete");
        registrar.post(steps, """
                        {"step": "DETERMINE_FEE", "on": "1955-04-03", "basis": "TT 169/2016/TT-BTC",
                         "amount": {"state": "FIXED", "amount": "6000000", "currency": "VND"}}""").is(201);
        assertThat(shown(contract).path("stage").asString()).isEqualTo("PENDING");

        registrar
                .post(contract + "/licences", paper(filed.id(), newNumber()))
                .isProblem(422, "dossier-asks-for-another");
        var number = newNumber();
        var certified = registrar
                .post(contract + "/certificates", paper(filed.id(), number))
                .is(201);
        registrar
                .post(contract + "/certificates", paper(filed.id(), newNumber()))
                .isProblem(409, "dossier-already-answered");
        var registered = shown(contract);
        assertThat(registered.path("stage").asString()).isEqualTo("REGISTERED");
        assertThat(registered.path("effect").asString()).isEqualTo("1955-04-08");
        assertThat(registered.at("/dossiers/0/answer").asString()).isEqualTo("CERTIFICATE");
        assertThat(registered.path("rules").asString())
                .as("no law of 1955 is adopted")
                .isEqualTo("NONE_ADOPTED");
        assertThat(registered
                        .path("clocks")
                        .valueStream()
                        .map(clock -> clock.path("verdict").asString()))
                .isNotEmpty()
                .containsOnly("RULE_UNKNOWN");

        var other = contract();
        var second = registrar
                .post(other + "/dossiers", dossier("VOLUNTARY_REGISTRATION"))
                .is(201);
        registrar.post(other + "/certificates", paper(second.id(), number)).isProblem(422, "paper-number-already-used");

        registrar
                .post(contract + "/papers/" + certified.id() + "/revocation", """
                        {"noticed": "1956-02", "ground": "BREACH", "article": "Luật 07/2017/QH14, Điều 32(2)(a)",
                         "toRepay": {"state": "FIXED", "amount": "0", "currency": "VND"}}""")
                .is(201);
        assertThat(shown(contract).path("stage").asString()).isEqualTo("REVOKED");
    }

    @Test
    void aRefusedDossierIsFiledAnew() {
        var contract = contract();
        var first = registrar
                .post(contract + "/dossiers", dossier("MANDATORY_REGISTRATION"))
                .is(201);
        var again = dossier("MANDATORY_REGISTRATION").replace("}", ", \"refiles\": \"" + first.id() + "\"}");
        registrar.post(contract + "/dossiers", again).isProblem(422, "dossier-not-refused");
        registrar.post(contract + "/refusals", """
                        {"dossier": "%s", "refused": "1955-04-08", "ground": "NO_TECHNOLOGY_OBJECT",
                         "article": "Luật 07/2017/QH14, Điều 31(6)(b)", "reason": "Chỉ mua bán thiết bị"}""".formatted(first.id())).is(201);
        assertThat(shown(contract).path("stage").asString()).isEqualTo("REFUSED");
        registrar.post(contract + "/dossiers", again).is(201);
        assertThat(shown(contract).path("stage").asString()).isEqualTo("PENDING");
    }

    @Test
    void aProhibitedTechnologyIsRecordedFlaggedAndRefusedItsCertificate() {
        var contract = contract();
        assertThat(flags(shown(contract))).contains("TECHNOLOGY_UNCHECKED");
        var filed = registrar
                .post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION"))
                .is(201);
        registrar.post(contract + "/technology-checks", """
                        {"outcome": "PROHIBITED", "list": "Nghị định 76/2018/NĐ-CP, Phụ lục III", "version": "2018",
                         "entry": "III.1", "checked": "1955-03-20"}""").is(201);
        var refused = registrar
                .post(contract + "/certificates", paper(filed.id(), newNumber()))
                .isProblem(422, "technology-prohibited");
        assertThat(refused.at("/detail")).as("the legal ground").contains("07/2017/QH14");
        var shown = shown(contract);
        assertThat(shown.path("stage").asString()).isEqualTo("PROHIBITED");
        assertThat(flags(shown)).contains("TECHNOLOGY_PROHIBITED").doesNotContain("TECHNOLOGY_UNCHECKED");
        var listed = registrar
                .get("/api/v1/registrations?state=PROHIBITED&year=1955&limit=500&minPosition=" + ledger.position())
                .is(200)
                .json();
        assertThat(listed.path("items")
                        .valueStream()
                        .map(item -> item.path("stage").asString()))
                .isNotEmpty()
                .containsOnly("PROHIBITED");
    }

    private static List<String> flags(JsonNode shown) {
        return shown.path("flags").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void whatWasRecordedWronglyIsPutRightByTwoPersonsAndOfTwinsOneWins() throws Exception {
        var contract = contract();
        var filed = registrar
                .post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION"))
                .is(201);
        registrar
                .post(contract + "/certificates", paper(filed.id(), newNumber()))
                .is(201);
        var before = shown(contract);
        long target = position(before, "CertificateIssued");
        var path = contract + "/registration-corrections";
        registrar.post(path, correction(position(before, "DossierFiled"), "")).isProblem(422, "entry-has-followers");
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var right = newNumber();
        var details = ", \"paper\": {\"authority\": \"Sở KH&CN thử\", \"number\": \"" + right
                + "\", \"issued\": \"1955-04-09\"}";
        var one = both.post(path, correction(target, details)).is(201);
        var two = both.post(path, correction(target, "")).is(201);
        both.post(path + "/" + one.id() + "/approval").isProblem(422, "approver-is-proposer");
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(path + "/" + one.id() + "/approval"),
                    () -> approver.post(path + "/" + two.id() + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        var after = shown(contract);
        assertThat(after.path("corrections")
                        .valueStream()
                        .map(c -> c.path("state").asString()))
                .containsExactlyInAnyOrder("APPROVED", "STALE");
        registrar.post(path, correction(target, "")).isProblem(409, "correction-target-not-in-force");
        approver.post(path + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/approval").isProblem(404, "correction-unknown");
    }

    private static String correction(long target, String more) {
        return "{\"target\": " + target + ", \"reason\": \"ghi nhầm\"" + more + "}";
    }

    @Test
    void partiesFileForTheirOwnDealsAndSeeNoOthers() {
        var contract = contract();
        var own = ledger.newClient(acquirer, "PARTY");
        var stranger = ledger.newClient(ledger.party("Bên không liên quan"), "PARTY");
        registrar
                .get(contract + "/registration?minPosition=" + ledger.position())
                .is(200);
        registrar.get(contract + "?minPosition=" + ledger.position()).is(200);
        stranger.post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION")).isProblem(403, "forbidden");
        var filed = own.post(contract + "/dossiers", dossier("VOLUNTARY_REGISTRATION"))
                .is(201);
        own.post(contract + "/certificates", paper(filed.id(), newNumber())).isProblem(403, "forbidden");
        assertThat(own.get(contract + "/registration?minPosition=" + filed.position())
                        .is(200)
                        .at("/stage"))
                .isEqualTo("PENDING");
        stranger.get(contract + "/registration").isProblem(404, "not-found");
        stranger.get("/api/v1/registrations?party=" + acquirer).isProblem(403, "forbidden");
        assertThat(stranger.get("/api/v1/registrations")
                        .is(200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(own.get("/api/v1/registrations").is(200).json().path("items").size())
                .isPositive();
    }

    @Test
    void badInputIsNamedAndNothingIsRecorded() {
        var contract = contract();
        long before = ledger.position();
        registrar
                .post(contract + "/dossiers", "{\"purpose\": \"GIFT\", \"filed\": \"1955-02-30\"}")
                .isProblem(400, "invalid-request")
                .names("/purpose", "not-one-of")
                .names("/filedBy", "missing")
                .names("/authority", "missing")
                .names("/filed", "not-a-date");
        registrar
                .post(contract + "/certificates", "{}")
                .isProblem(400, "invalid-request")
                .names("/paper", "missing");
        registrar
                .post(contract + "/technology-checks", "{\"outcome\": \"MAYBE\"}")
                .isProblem(400, "invalid-request")
                .names("/outcome", "not-one-of")
                .names("/list", "missing");
        registrar
                .post(
                        contract + "/dossiers/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/steps",
                        "{\"step\": \"COMPLETE\", \"on\": \"1955\"}")
                .isProblem(404, "dossier-unknown");
        registrar
                .post(contract + "/dossiers", dossier("LICENCE").replace("1955-04-01", "2999"))
                .isProblem(422, "date-in-the-future");
        registrar
                .get("/api/v1/registrations?state=SOON")
                .isProblem(400, "invalid-request")
                .names("state", "not-one-of");
        assertThat(ledger.position()).isEqualTo(before);
    }
}
