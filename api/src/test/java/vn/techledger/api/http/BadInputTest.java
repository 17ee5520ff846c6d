package vn.techledger.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.techledger.api.http.Deals.CONTRACTS;

/** Requests that are wrong: each is refused with a sentence that says where and why, and changes nothing. */
@ExtendWith(RunningLedger.Shared.class)
class BadInputTest {

    private static final String SUPPLIER = "SUPPLIER-ID";
    private static final String ACQUIRER = "ACQUIRER-ID";
    private static final String GOOD = """
            {"reference": null, "title": "Máy sấy hồi", "kind": "LICENCE", "signed": "2019-05-06",
             "suppliers": [{"party": "SUPPLIER-ID", "share": "60"}], "acquirers": [{"party": "ACQUIRER-ID"}],
             "intermediaries": [],
             "amounts": {"total": {"state": "FIXED", "amount": "1000", "currency": "VND"},
                         "technology": {"state": "FIXED", "amount": "400", "currency": "VND"},
                         "other": {"state": "FIXED", "amount": "600", "currency": "VND"}},
             "sectors": [{"list": "VSIC", "version": "2018", "code": "C", "share": "100"}],
             "evidence": [], "note": null}""";
    private static final int MAX_BODY_BYTES = 1_048_576;

    private final RunningLedger ledger;
    private final Client registrar;
    private final String supplier;
    private final String acquirer;
    private long before;

    BadInputTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        ledger.adopted("VSIC-2018");
        this.supplier = ledger.party("Bên giao");
        this.acquirer = ledger.party("Bên nhận");
    }

    @BeforeEach
    void rememberThePosition() {
        before = ledger.position();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(ledger.position()).isEqualTo(before);
    }

    private String good() {
        return GOOD.replace(SUPPLIER, supplier).replace(ACQUIRER, acquirer);
    }

    private String edited(String from, String to) {
        var body = GOOD.replace(from, to);
        assertThat(body).isNotEqualTo(GOOD);
        return body.replace(SUPPLIER, supplier).replace(ACQUIRER, acquirer);
    }

    static Stream<Arguments> whatTheBodyAloneShows() {
        var shares =
                "[{\"party\": \"SUPPLIER-ID\", \"share\": \"60\"}, {\"party\": \"ACQUIRER-ID\", \"share\": \"41\"}]";
        return Stream.of(
                arguments("\"1000\"", "1000", "/amounts/total/amount", "not-a-text"),
                arguments("\"1000\"", "1000.0", "/amounts/total/amount", "not-a-text"),
                arguments("\"1000\"", "true", "/amounts/total/amount", "not-a-text"),
                arguments("\"1000\"", "[\"1000\"]", "/amounts/total/amount", "not-a-text"),
                arguments("\"1000\"", "{}", "/amounts/total/amount", "not-a-text"),
                arguments("\"1000\"", "\"1000.5\"", "/amounts/total/amount", "too-many-decimals"),
                arguments("\"1000\"", "\"1000.0\"", "/amounts/total/amount", "too-many-decimals"),
                arguments("\"1000\"", "\"-1000\"", "/amounts/total/amount", "negative"),
                arguments("\"1000\"", "\"1e3\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\"1,000\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\"+1000\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\" 1000\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\"１０００\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\"\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "\"NaN\"", "/amounts/total/amount", "not-a-decimal"),
                arguments("\"1000\"", "null", "/amounts/total/amount", "missing"),
                arguments("\"1000\"", "\"1001\"", "/amounts", "sum-differs"),
                arguments("\"600\"", "\"599\"", "/amounts", "sum-differs"),
                arguments(
                        "\"600\", \"currency\": \"VND\"",
                        "\"600\", \"currency\": \"USD\"",
                        "/amounts",
                        "currencies-differ"),
                arguments(
                        "\"1000\", \"currency\": \"VND\"",
                        "\"1000\", \"currency\": \"VNX\"",
                        "/amounts/total/currency",
                        "unknown-currency"),
                arguments(
                        "\"1000\", \"currency\": \"VND\"",
                        "\"1000\", \"currency\": \"vnd\"",
                        "/amounts/total/currency",
                        "unknown-currency"),
                arguments("\"1000\", \"currency\": \"VND\"", "\"1000\"", "/amounts/total/currency", "missing"),
                arguments(
                        "{\"state\": \"FIXED\", \"amount\": \"1000\"",
                        "{\"state\": \"OPEN\", \"amount\": \"1000\"",
                        "/amounts/total/amount",
                        "unwanted-figure"),
                arguments(
                        "{\"state\": \"FIXED\", \"amount\": \"1000\"",
                        "{\"state\": \"fixed\", \"amount\": \"1000\"",
                        "/amounts/total/state",
                        "not-one-of"),
                arguments("\"2019-05-06\"", "\"2019-02-31\"", "/signed", "not-a-date"),
                arguments("\"2019-05-06\"", "\"2019-13\"", "/signed", "not-a-date"),
                arguments("\"2019-05-06\"", "\"06/05/2019\"", "/signed", "not-a-date"),
                arguments("\"2019-05-06\"", "\"0000\"", "/signed", "not-a-date"),
                arguments("\"2019-05-06\"", "2019", "/signed", "not-a-text"),
                arguments("\"2019-05-06\"", "null", "/signed", "missing"),
                arguments("\"LICENCE\"", "\"GIFT\"", "/kind", "not-one-of"),
                arguments("\"LICENCE\"", "3", "/kind", "not-a-text"),
                arguments("\"Máy sấy hồi\"", "\"  \"", "/title", "blank"),
                arguments("\"Máy sấy hồi\"", '"' + "x".repeat(4001) + '"', "/title", "too-long"),
                arguments("[{\"party\": \"SUPPLIER-ID\", \"share\": \"60\"}]", shares, "/suppliers", "shares-over-100"),
                arguments("\"60\"", "\"100.1\"", "/suppliers/0/share", "not-a-share"),
                arguments("\"60\"", "\"0\"", "/suppliers/0/share", "not-a-share"),
                arguments("\"60\"", "60", "/suppliers/0/share", "not-a-text"),
                arguments("{\"party\": \"SUPPLIER-ID\", \"share\": \"60\"}", "null", "/suppliers/0", "missing"),
                arguments("[{\"party\": \"SUPPLIER-ID\", \"share\": \"60\"}]", "[]", "/suppliers", "missing"),
                arguments("[{\"party\": \"SUPPLIER-ID\", \"share\": \"60\"}]", "{}", "/suppliers", "wrong-type"),
                arguments("\"SUPPLIER-ID\"", "\"1-2-3-4-5\"", "/suppliers/0/party", "not-an-id"),
                arguments(
                        "\"acquirers\": [{\"party\": \"ACQUIRER-ID\"}]",
                        "\"acquirers\": [{\"party\": \"ACQUIRER-ID\"}, {\"party\": \"ACQUIRER-ID\"}]",
                        "/acquirers/1/party",
                        "duplicates"),
                arguments("\"note\": null", "\"note\": null, \"discount\": \"5\"", "/discount", "unknown-member"),
                arguments(
                        "\"currency\": \"VND\"}}",
                        "\"currency\": \"VND\", \"rate\": \"1\"}}",
                        "/amounts/other/rate",
                        "unknown-member"),
                arguments("\"note\": null", "\"note\": null, \"kind\": \"LICENCE\"", "", "duplicate-member"),
                arguments("\"note\": null", "\"note\": \"\\ud800\"", "/note", "not-storable-text"),
                arguments("\"note\": null", "\"note\": \"\\udc00\\ud800\"", "/note", "not-storable-text"),
                arguments("\"note\": null", "\"note\": \"a\\u0000b\"", "/note", "not-storable-text"),
                arguments(
                        "\"evidence\": []",
                        "\"evidence\": [{\"kind\": \"CONTRACT\", \"grade\": \"DIGESTED\"}]",
                        "/evidence/0/sha256",
                        "missing"),
                arguments(
                        "\"evidence\": []",
                        "\"evidence\": [{\"kind\": \"CONTRACT\", \"grade\": \"DECLARED\"," + " \"pages\": 0}]",
                        "/evidence/0/pages",
                        "not-positive"),
                arguments(
                        "\"evidence\": []",
                        "\"evidence\": [{\"kind\": \"CONTRACT\", \"grade\": \"DECLARED\"," + " \"pages\": 1.5}]",
                        "/evidence/0/pages",
                        "wrong-type"),
                arguments(
                        "\"evidence\": []",
                        "\"evidence\": [{\"kind\": \"CONTRACT\", \"grade\": \"DECLARED\","
                                + " \"pages\": 99999999999}]",
                        "/evidence/0/pages",
                        "wrong-type"),
                arguments(
                        "\"code\": \"C\", \"share\": \"100\"}",
                        "\"code\": \"C\", \"share\": \"100\"}, "
                                + "{\"list\": \"VSIC\", \"version\": \"2018\", \"code\": \"D\", \"share\": \"1\"}",
                        "/sectors",
                        "shares-over-100"));
    }

    @ParameterizedTest(name = "{0} as {1} is wrong at {2}: {3}")
    @MethodSource("whatTheBodyAloneShows")
    void whatTheBodyAloneShowsIsRefusedWithAPointer(String from, String to, String pointer, String code) {
        registrar
                .post(CONTRACTS, edited(from, to))
                .isProblem(400, "invalid-request")
                .names(pointer, code);
    }

    static Stream<Arguments> whatTheLedgerKnowsBetter() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(2).toString();
        return Stream.of(
                arguments("\"2019-05-06\"", '"' + tomorrow + '"', "/signed", "signed-in-the-future"),
                arguments("\"2019-05-06\"", "\"9999\"", "/signed", "signed-in-the-future"),
                arguments(
                        "\"SUPPLIER-ID\"",
                        '"' + UUID.randomUUID().toString() + '"',
                        "/suppliers/0/party",
                        "party-unknown"),
                arguments("\"code\": \"C\"", "\"code\": \"ZZ\"", "/sectors/0/code", "sector-unknown"),
                arguments("\"code\": \"C\"", "\"code\": \"c\"", "/sectors/0/code", "sector-unknown"),
                arguments(
                        "\"version\": \"2018\"",
                        "\"version\": \"1993\"",
                        "/sectors/0/version",
                        "sector-list-not-adopted"),
                arguments("\"list\": \"VSIC\"", "\"list\": \"NACE\"", "/sectors/0/version", "sector-list-not-adopted"));
    }

    @ParameterizedTest(name = "{0} as {1} is refused at {2}: {3}")
    @MethodSource("whatTheLedgerKnowsBetter")
    void whatTheLedgerKnowsBetterIsRefusedWithItsReason(String from, String to, String pointer, String reason) {
        registrar.post(CONTRACTS, edited(from, to)).isProblem(422, reason).names(pointer, reason);
    }

    static Stream<Arguments> bodiesThatAreNone() {
        return Stream.of(
                arguments("", "empty-body"),
                arguments(" ", "empty-body"),
                arguments("null", "not-an-object"),
                arguments("[]", "not-an-object"),
                arguments("[{}]", "not-an-object"),
                arguments("\"text\"", "not-an-object"),
                arguments("1", "not-an-object"),
                arguments("{", "not-json"),
                arguments("{} {}", "not-json"),
                arguments("{}x", "not-json"),
                arguments("{'kind': 'LICENCE'}", "not-json"),
                arguments("{\"kind\": NaN}", "not-json"),
                arguments("{\"kind\": 01}", "not-json"),
                arguments("/* comment */ {}", "not-json"),
                arguments("{\"kind\": \"a\tb\"}", "not-json"),
                arguments("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "not-json"),
                arguments("[".repeat(100_000), "not-json"),
                arguments("{\"" + "a".repeat(60_000) + "\": 1}", "not-json"),
                arguments("{\"kind\": 1e999999999999}", "not-a-text"),
                arguments("kind=LICENCE", "not-json"));
    }

    @ParameterizedTest(name = "{1} {index}")
    @MethodSource("bodiesThatAreNone")
    void bodiesThatAreNoneAreRefused(String body, String code) {
        var answer = registrar.post(CONTRACTS, body).isProblem(400, "invalid-request");
        assertThat(answer.at("/errors/0/code")).isIn(code, "unknown-member");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (var charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16}) {
            var body = good().replace("Máy sấy hồi", "Máy").getBytes(charset);
            registrar
                    .postBytes(CONTRACTS, body, "Content-Type", "application/json", "Idempotency-Key", Client.newKey())
                    .isProblem(400, "invalid-request")
                    .names("", "not-utf-8");
        }
        var overlong = ByteBuffer.allocate(4)
                .put((byte) '"')
                .put((byte) 0xC0)
                .put((byte) 0x80)
                .put((byte) '"');
        registrar
                .postBytes(
                        CONTRACTS,
                        overlong.array(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        Client.newKey())
                .isProblem(400, "invalid-request")
                .names("", "not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_BODY_BYTES + 1, 10 * 1024 * 1024})
    void aBodyOverTheLimitIsRefusedHoweverItComes(int size) {
        var body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        registrar
                .postBytes(CONTRACTS, body, "Content-Type", "application/json", "Idempotency-Key", Client.newKey())
                .isProblem(413, "body-too-large");
        registrar.postChunked(CONTRACTS, body).isProblem(413, "body-too-large");
    }

    @Test
    void aBodyAtTheLimitIsRead() {
        var body = new byte[MAX_BODY_BYTES];
        Arrays.fill(body, (byte) ' ');
        registrar
                .postBytes(CONTRACTS, body, "Content-Type", "application/json", "Idempotency-Key", Client.newKey())
                .isProblem(400, "invalid-request")
                .names("", "empty-body");
    }

    @Test
    void aRecordThatTheLogCannotHoldIsRefused() {
        var paper = "{\"kind\": \"CONTRACT\", \"grade\": \"DECLARED\", \"custodian\": \"" + "ồ".repeat(4000) + "\"}";
        var papers = String.join(", ", Collections.nCopies(10, paper));
        registrar
                .post(CONTRACTS, edited("\"evidence\": []", "\"evidence\": [" + papers + "]"))
                .isProblem(413, "event-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/yaml",
                "application/cbor",
                "application/vnd.techledger+json",
                "application/merge-patch+json"
            })
    void anotherTypeOfContentIsRefused(String type) {
        registrar
                .postBytes(
                        CONTRACTS,
                        good().replace("\"1000\"", "1000").getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        type,
                        "Idempotency-Key",
                        Client.newKey())
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void aFormIsRefused() {
        registrar
                .postBytes(
                        CONTRACTS,
                        "kind=LICENCE".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Idempotency-Key",
                        Client.newKey())
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefused() {
        registrar
                .postBytes(CONTRACTS, good().getBytes(StandardCharsets.UTF_8), "Idempotency-Key", Client.newKey())
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anotherMethodIsRefused() {
        registrar.method("PUT", CONTRACTS).isProblem(405, "method-not-allowed");
        registrar.method("DELETE", CONTRACTS + "/x").isProblem(405, "method-not-allowed");
        assertThat(registrar.method("PATCH", CONTRACTS).header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/contracts", "/nothing", "/api/v1/contracts/x/y"})
    void anUnknownAddressIsNotFound(String path) {
        registrar.get(path).isProblem(404, "no-such-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/contracts;a=b", "/api/v1//contracts", "/api/v1/contracts/%2e%2e"})
    void anAddressThatNobodyNeedsIsRefused(String path) {
        registrar.get(path).isProblem(400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contracts/x",
                "/api/v1/contracts/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10",
                "/api/v1/contracts/x/corrections",
                "/api/v1/parties/x",
                "/api/v1/imports/x",
                "/api/v1/imports/x/errors",
                "/api/v1/code-lists/x",
                "/api/v1/audit/deals/x/trail",
                "/problems/x"
            })
    void anUnknownThingIsNotFound(String path) {
        registrar.get(path).isProblem(404, "not-found");
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments(CONTRACTS + "?minPosition=abc", "minPosition"),
                arguments(CONTRACTS + "?minPosition=-1", "minPosition"),
                arguments(CONTRACTS + "?minPosition=99999999999999999999", "minPosition"),
                arguments(CONTRACTS + "?limit=abc", "limit"),
                arguments(CONTRACTS + "?limit=0", "limit"),
                arguments(CONTRACTS + "?limit=501", "limit"),
                arguments(CONTRACTS + "?year=abc", "year"),
                arguments(CONTRACTS + "?cursor=abc", "cursor"),
                arguments(CONTRACTS + "?kind=GIFT", "kind"),
                arguments(CONTRACTS + "?party=x", "party"),
                arguments(CONTRACTS + "?role=SUPPLIER", "party"),
                arguments(CONTRACTS + "?title=a%00b", "title"),
                arguments(CONTRACTS + "?reference=a%00b", "reference"),
                arguments("/api/v1/parties?name=a%00b", "name"),
                arguments("/api/v1/parties?cursor=x", "cursor"),
                arguments("/api/v1/code-lists?cursor=x", "cursor"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aParameterOfTheWrongFormIsRefusedByName(String path, String name) {
        var answer = registrar.get(path).isProblem(400, "invalid-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(name);
    }

    @Test
    void anIdempotencyKeyIsNeeded() {
        registrar
                .postBytes(CONTRACTS, good().getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json")
                .isProblem(400, "invalid-request")
                .names("Idempotency-Key", "idempotency-key-missing");
        registrar
                .post(CONTRACTS, good(), "x".repeat(256))
                .isProblem(400, "invalid-request")
                .names("Idempotency-Key", "idempotency-key-form");
    }

    @Test
    void refusalsSpeakTheReadersLanguage() {
        var wrong = edited("\"1000\"", "1000");
        var vietnamese = registrar.post(CONTRACTS, wrong, Client.newKey(), "Accept-Language", "vi-VN,vi;q=0.9");
        var english = registrar.post(CONTRACTS, wrong, Client.newKey(), "Accept-Language", "fr, de;q=0.5");
        assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(vietnamese.at("/errors/0/detail")).isNotEqualTo(english.at("/errors/0/detail"));
        assertThat(vietnamese.at("/type")).isEqualTo(english.at("/type"));
        for (var path : new String[] {"/api/v1/nothing", CONTRACTS + "/x"}) {
            var there = registrar.get(path, "Accept-Language", "vi");
            assertThat(there.header("Content-Language")).isEqualTo("vi");
            assertThat(there.at("/title")).isNotEqualTo(registrar.get(path).at("/title"));
        }
        var stranger = ledger.stranger().get(CONTRACTS, "Accept-Language", "vi").isProblem(401, "unauthorized");
        assertThat(stranger.header("Content-Language")).isEqualTo("vi");
    }

    static Stream<Arguments> otherCommands() {
        return Stream.of(
                arguments("REGISTRAR", "/api/v1/parties", "{}", "/kind", "missing"),
                arguments(
                        "REGISTRAR",
                        "/api/v1/parties",
                        "{\"kind\": \"ENTERPRISE\", \"name\": \" \"}",
                        "/name",
                        "blank"),
                arguments(
                        "REGISTRAR",
                        "/api/v1/parties",
                        "{\"kind\": \"ENTERPRISE\", \"name\": \"A\", \"country\": \"XX\"}",
                        "/country",
                        "unknown-country"),
                arguments(
                        "REGISTRAR",
                        "/api/v1/parties",
                        "{\"kind\": \"ENTERPRISE\", \"name\": \"A\", \"key\": {\"source\": \"s\"}}",
                        "/key/text",
                        "missing"),
                arguments("STATISTICIAN", "/api/v1/code-lists", "{}", "/list", "missing"),
                arguments(
                        "STATISTICIAN", "/api/v1/code-lists", "{\"shipped\": \"VSIC-2007\"}", "/shipped", "not-one-of"),
                arguments(
                        "STATISTICIAN",
                        "/api/v1/code-lists",
                        "{\"shipped\": \"VSIC-2018\", \"list\": \"VSIC\"}",
                        "/shipped",
                        "stands-alone"),
                arguments("STATISTICIAN", "/api/v1/code-lists", list("2020-02-31", "A"), "/validFrom", "not-a-date"),
                arguments(
                        "STATISTICIAN",
                        "/api/v1/code-lists",
                        list("+999999999-01-01", "A"),
                        "/validFrom",
                        "not-a-date"),
                arguments("STATISTICIAN", "/api/v1/code-lists", list("-0044-03-15", "A"), "/validFrom", "not-a-date"),
                arguments(
                        "STATISTICIAN",
                        "/api/v1/code-lists",
                        list("2020-01-01", "A").replace("\"list\": \"L\"", "\"list\": \"a/b\""),
                        "/list",
                        "no-slash"),
                arguments(
                        "STATISTICIAN",
                        "/api/v1/code-lists",
                        list("2020-01-01", longCode()),
                        "/entries/0/code",
                        "too-long"),
                arguments("ADMIN", "/api/v1/keys", "{}", "/roles", "missing"),
                arguments("ADMIN", "/api/v1/keys", "{\"roles\": [null]}", "/roles/0", "missing"),
                arguments("ADMIN", "/api/v1/keys", "{\"roles\": [\"KING\"]}", "/roles/0", "not-one-of"),
                arguments("ADMIN", "/api/v1/keys", "{\"roles\": [\"ADMIN\", \"ADMIN\"]}", "/roles", "duplicates"),
                arguments(
                        "ADMIN",
                        "/api/v1/keys",
                        "{\"roles\": [\"ADMIN\"], \"expires\": \"2020-01-01T00:00:00Z\"}",
                        "/expires",
                        "in-the-past"),
                arguments(
                        "ADMIN",
                        "/api/v1/keys",
                        "{\"roles\": [\"ADMIN\"], \"expires\": \"tomorrow\"}",
                        "/expires",
                        "not-an-instant"),
                arguments(
                        "ADMIN",
                        "/api/v1/keys",
                        "{\"roles\": [\"AUDITOR\"], \"expires\": \"+999999999-01-01T00:00:00Z\"}",
                        "/expires",
                        "not-an-instant"),
                arguments(
                        "ADMIN",
                        "/api/v1/keys",
                        "{\"roles\": [\"AUDITOR\"], \"person\": \"Nam\"}",
                        "/person",
                        "not-an-id"));
    }

    private static String list(String validFrom, String code) {
        return """
            {"list": "L", "version": "1", "titleVi": "a", "titleEn": "b", "validFrom": "%s", "source": "s",
             "entries": [{"code": "%s", "nameVi": "a", "nameEn": "b", "source": "s"}]}""".formatted(validFrom, code);
    }

    /** Random, so that no compression makes it fit into an index. */
    private static String longCode() {
        var random = new Random(1);
        return random.ints(3_990, 33, 127)
                .filter(c -> c != '"' && c != '\\')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest(name = "{1} {3} {4}")
    @MethodSource("otherCommands")
    void otherCommandsAreReadAsStrictly(String role, String path, String body, String pointer, String code) {
        var client = role.equals("ADMIN") ? ledger.admin() : ledger.client(role);
        client.post(path, body).isProblem(400, "invalid-request").names(pointer, code);
    }
}
