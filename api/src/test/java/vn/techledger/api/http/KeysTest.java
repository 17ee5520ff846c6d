package vn.techledger.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who may call the ledger: keys, their roles and their end. */
@ExtendWith(RunningLedger.Shared.class)
class KeysTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    private final RunningLedger ledger;

    KeysTest(RunningLedger ledger) {
        this.ledger = ledger;
    }

    private static String secretOf(Answer granted) {
        return granted.at("/key").substring(granted.at("/key").indexOf('.') + 1);
    }

    @Test
    void theFirstKeyRulesUntilAnotherPersonsAdminKeyAndTheLastOneStays() throws IOException {
        try (var fresh = RunningLedger.start(Map.of())) {
            var file = fresh.home().resolve("admin-key");
            assertThat(Files.readAllLines(file)).hasSize(1).first().asString().matches("[\\w-]{1,64}\\.[\\w-]{43,256}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var first = fresh.first();
            var itself = first.get(KEYS).is(200).json().at("/items/0");
            assertThat(itself.path("first").asBoolean()).isTrue();
            assertThat(itself.path("roles").get(0).asString()).isEqualTo("ADMIN");
            var firstId = itself.path("id").asString();
            var firstPerson = itself.path("person").asString();

            first.delete(KEYS + "/" + firstId).isProblem(422, "last-admin-key");
            // the same person's second ADMIN key leaves the first one as it is
            var own = RunningLedger.grant(first, firstPerson, null, "ADMIN");
            assertThat(own.at("/person")).isEqualTo(firstPerson);
            first.get(KEYS).is(200);
            // a key without ADMIN leaves it, too
            RunningLedger.grant(first, null, null, "REGISTRAR");
            first.get(KEYS).is(200);
            var successor =
                    fresh.with(RunningLedger.grant(first, null, null, "ADMIN").at("/key"));
            first.get(KEYS).isProblem(401, "unauthorized");
            assertThat(successor
                            .get(KEYS + "/" + firstId)
                            .json()
                            .path("revoked")
                            .asBoolean())
                    .isTrue();

            successor.delete(KEYS + "/" + own.id()).is(204);
            var last = successor.key();
            assertThat(last).isNotNull();
            successor.delete(KEYS + "/" + String.valueOf(last).split("\\.")[0]).isProblem(422, "last-admin-key");
            successor.delete(KEYS + "/" + firstId).isProblem(409, "key-already-revoked");
        }
    }

    @Test
    void anOperatorMayGiveTheFirstKey() {
        try (var fresh = RunningLedger.start(Map.of("TECHLEDGER_ADMIN_KEY", "operator." + SECRET))) {
            assertThat(fresh.home().resolve("admin-key")).doesNotExist();
            var operator = fresh.with("operator." + SECRET);
            assertThat(operator.get(KEYS).is(200).at("/items/0/id")).isEqualTo("operator");
            RunningLedger.grant(operator, null, null, "ADMIN");
            operator.get(KEYS).isProblem(401, "unauthorized");
        }
    }

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        var admin = ledger.admin();
        var party = ledger.party("Trung tâm khuyến công");
        var body = "{\"person\": null, \"party\": \"" + party + "\", \"roles\": [\"PARTY\", \"INTERMEDIARY\"]}";
        var key = Client.newKey();
        var granted = admin.post(KEYS, body, key).is(201);
        var secret = secretOf(granted);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(granted.at("/key")).isEqualTo(granted.id() + "." + secret);
        assertThat(granted.header("Location")).isEqualTo(KEYS + "/" + granted.id());
        assertThat(granted.at("/receipt/state")).isEqualTo("pending");

        var again = admin.post(KEYS, body, key).is(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.id()).isEqualTo(granted.id());
        assertThat(again.at("/person")).isEqualTo(granted.at("/person"));
        assertThat(again.json().has("key")).isFalse();
        assertThat(again.text()).doesNotContain(secret);

        assertThat(admin.get(KEYS).is(200).text())
                .contains(granted.id())
                .doesNotContain(secret)
                .doesNotContainIgnoringCase("secret")
                .doesNotContainIgnoringCase("hash");
        var shown = admin.get(KEYS + "/" + granted.id()).is(200);
        assertThat(shown.at("/party")).isEqualTo(party);
        assertThat(shown.text()).doesNotContain(secret);
        admin.get(KEYS + "/nobody").isProblem(404, "not-found");
    }

    @Test
    void aRevokedKeyIsRefusedFromTheNextRequestOn() {
        var granted = RunningLedger.grant(ledger.admin(), null, null, "AUDITOR");
        var auditor = ledger.with(granted.at("/key"));
        auditor.get(Deals.CONTRACTS).is(200);
        var revoked = ledger.admin().delete(KEYS + "/" + granted.id()).is(204);
        assertThat(revoked.position()).isPositive();
        auditor.get(Deals.CONTRACTS).isProblem(401, "unauthorized");
        ledger.admin().delete(KEYS + "/nobody").isProblem(404, "key-unknown");
    }

    @Test
    void aKeyEndsInItsTime() {
        var end = Instant.now().plusSeconds(3);
        var body = "{\"roles\": [\"AUDITOR\"], \"expires\": \"" + end + "\"}";
        var auditor = ledger.with(ledger.admin().post(KEYS, body).is(201).at("/key"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> auditor.get(Deals.CONTRACTS).isProblem(401, "unauthorized"));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody." + SECRET, "abc", "", ".", "a.b", "a." + SECRET + " x", "' or 1=1 --." + SECRET})
    void aKeyThatWasNotGrantedIsRefused(String key) {
        var answer = ledger.with(key).get(Deals.CONTRACTS).isProblem(401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void anotherKeysSecretAnotherSchemeAndNoKeyAreRefused() {
        var id = String.valueOf(ledger.registrar().key()).split("\\.")[0];
        ledger.with(id + "." + SECRET).get(Deals.CONTRACTS).isProblem(401, "unauthorized");
        ledger.stranger().get(Deals.CONTRACTS).isProblem(401, "unauthorized");
        ledger.stranger().get(Deals.CONTRACTS, "Authorization", "Basic YTpi").isProblem(401, "unauthorized");
        ledger.stranger().post(Deals.CONTRACTS, "{}").isProblem(401, "unauthorized");
        ledger.stranger().get("/api/v1/nothing").isProblem(401, "unauthorized");
    }

    static Stream<Arguments> whatARoleMayNot() {
        return Stream.of(
                arguments("REGISTRAR", "GET", KEYS),
                arguments("REGISTRAR", "POST", KEYS),
                arguments("AUDITOR", "POST", Deals.CONTRACTS),
                arguments("AUDITOR", "POST", "/api/v1/parties"),
                arguments("ADMIN", "GET", Deals.CONTRACTS),
                arguments("ADMIN", "POST", Deals.CONTRACTS),
                arguments("ADMIN", "GET", "/api/v1/statistics/transaction-value?currency=VND"),
                arguments("REGISTRAR", "GET", "/api/v1/statistics/transaction-value?currency=VND"),
                arguments("REGISTRAR", "POST", "/api/v1/code-lists"),
                arguments("STATISTICIAN", "POST", "/api/v1/code-lists/x/approval"),
                arguments("REGISTRAR", "POST", Deals.CONTRACTS + "/x/corrections/y/approval"),
                arguments("APPROVER", "POST", Deals.CONTRACTS + "/x/corrections"),
                arguments("STATISTICIAN", "GET", "/api/v1/imports/x"),
                arguments("REPORTING_UNIT", "GET", Deals.CONTRACTS),
                arguments("ADMIN", "GET", "/api/v1/audit/deals/x/trail"));
    }

    @ParameterizedTest(name = "{0} may not {1} {2}")
    @MethodSource("whatARoleMayNot")
    void aKeyWithoutTheRoleIsForbidden(String role, String method, String path) {
        var client = role.equals("ADMIN") ? ledger.admin() : ledger.client(role);
        long before = ledger.position();
        var answer = method.equals("GET") ? client.get(path) : client.post(path, "{}");
        answer.isProblem(403, "forbidden");
        assertThat(ledger.position()).isEqualTo(before);
    }

    @Test
    void aKeyIsForKnownPersonsAndEnrolledPartiesOnly() {
        var unknown = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10";
        ledger.admin()
                .post(KEYS, "{\"roles\": [\"PARTY\"], \"party\": \"" + unknown + "\"}")
                .isProblem(422, "party-unknown")
                .names("/party", "party-unknown");
        ledger.admin()
                .post(KEYS, "{\"roles\": [\"PARTY\"], \"person\": \"" + unknown + "\"}")
                .isProblem(422, "person-unknown")
                .names("/person", "person-unknown");
    }
}
