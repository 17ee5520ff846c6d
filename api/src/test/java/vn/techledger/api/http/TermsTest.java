package vn.techledger.api.http;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** What the law names of a contract is taken whole, read strictly, and unknown where nobody said it. */
@ExtendWith(RunningLedger.Shared.class)
class TermsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TRANSFER = """
            {"form": "INDEPENDENT", "instrument": "CONTRACT", "objects": ["KNOW_HOW", "MACHINERY"],
             "modes": ["DOCUMENTS", "EQUIPMENT"], "right": "USE_EXCLUSIVE", "subTransfer": "YES",
             "direction": "DOMESTIC", "headings": ["NAME", "WARRANTY"], "technologies": [],
             "intellectualProperty": "NO"}""";
    private static final String PAYMENT = """
            {"methods": [{"kind": "NET_REVENUE", "rate": "3.5", "base": "doanh thu thuần",
                          "perUnit": {"state": "UNKNOWN", "amount": null, "currency": null}},
                         {"kind": "PER_UNIT", "rate": null, "base": null,
                          "perUnit": {"state": "FIXED", "amount": "12.50", "currency": "USD"}}],
             "priceCurrency": "VND"}""";
    private static final String CIRCUMSTANCES = """
            {"stateCapital": "YES", "relation": "PARENT_SUBSIDIARY", "channel": "TECHMART",
             "support": {"received": "YES", "programme": "Quỹ",
                         "amount": {"state": "FIXED", "amount": "50", "currency": "VND"}},
             "languages": ["vi", "en"], "place": null, "agreedEffect": "2010-04-01", "endOfTerm": "2015",
             "filedFor": "FILER"}""";

    private final Client registrar;
    private final String supplier;
    private final String acquirer;

    TermsTest(RunningLedger ledger) {
        this.registrar = ledger.registrar();
        this.supplier = ledger.party("Bên giao điều khoản");
        this.acquirer = ledger.party("Bên nhận điều khoản");
    }

    private ObjectNode body() {
        return deal(supplier, acquirer, "2010-03", "100", "VND");
    }

    private ObjectNode with(String member, String json) {
        var body = body();
        body.set(member, JSON.readTree(json.replace("FILER", supplier)));
        return body;
    }

    @Test
    void whatIsSaidComesBackAndTheRestIsUnknown() {
        var body = with("transfer", TRANSFER);
        body.set("payment", JSON.readTree(PAYMENT));
        body.set("circumstances", JSON.readTree(CIRCUMSTANCES.replace("FILER", supplier)));

        var recorded = registrar.post(CONTRACTS, body).is(201);
        var terms = registrar
                .get(recorded.header("Location") + "?minPosition=" + recorded.position())
                .is(200)
                .json()
                .path("terms");

        assertThat(terms.path("transfer")).isEqualTo(body.path("transfer"));
        assertThat(terms.path("payment")).isEqualTo(body.path("payment"));
        assertThat(terms.path("circumstances")).isEqualTo(body.path("circumstances"));
        assertThat(terms.path("classification"))
                .isEqualTo(JSON.readTree("{\"scienceFields\": [], \"wipoFields\": [], \"keyProducts\": []}"));
    }

    @Test
    void nothingOfItNeedBeSaid() {
        var recorded = registrar.post(CONTRACTS, body()).is(201);
        var terms = registrar
                .get(recorded.header("Location") + "?minPosition=" + recorded.position())
                .is(200)
                .json()
                .path("terms");

        assertThat(terms.at("/transfer/direction").asString()).isEqualTo("UNKNOWN");
        assertThat(terms.at("/transfer/objects").isEmpty()).isTrue();
        assertThat(terms.at("/payment/priceCurrency").isNull()).isTrue();
        assertThat(terms.at("/circumstances/stateCapital").asString()).isEqualTo("UNKNOWN");
        assertThat(terms.at("/circumstances/support/received").asString()).isEqualTo("UNKNOWN");
    }

    static Stream<Arguments> wrongOnes() {
        return Stream.of(
                arguments("transfer", "{\"form\": \"GIFT\"}", "/transfer/form", "not-one-of"),
                arguments("transfer", "{\"objects\": [\"X\"]}", "/transfer/objects/0", "not-one-of"),
                arguments("transfer", "{\"objects\": [\"KNOW_HOW\", \"KNOW_HOW\"]}", "/transfer/objects", "duplicates"),
                arguments("transfer", "{\"modes\": [null]}", "/transfer/modes/0", "missing"),
                arguments("transfer", "{\"colour\": \"red\"}", "/transfer/colour", "unknown-member"),
                arguments(
                        "transfer",
                        "{\"right\": \"OWNERSHIP\", \"subTransfer\": \"NO\"}",
                        "/transfer/subTransfer",
                        "sub-transfer-of-ownership"),
                arguments(
                        "transfer",
                        "{\"technologies\": [{\"technology\": \"7\"}]}",
                        "/transfer/technologies/0/technology",
                        "not-an-id"),
                arguments("payment", "{\"methods\": [{}]}", "/payment/methods/0/kind", "missing"),
                arguments(
                        "payment",
                        "{\"methods\": [{\"kind\": \"LUMP_SUM\", \"rate\": \"5\"}]}",
                        "/payment/methods/0/rate",
                        "unwanted-rate"),
                arguments(
                        "payment",
                        "{\"methods\": [{\"kind\": \"NET_REVENUE\", \"rate\": \"101\"}]}",
                        "/payment/methods/0/rate",
                        "not-a-share"),
                arguments(
                        "payment",
                        "{\"methods\": [{\"kind\": \"EQUITY\", \"perUnit\": {\"state\": \"OPEN\"}}]}",
                        "/payment/methods/0/perUnit",
                        "unwanted-unit-price"),
                arguments("payment", "{\"priceCurrency\": \"đồng\"}", "/payment/priceCurrency", "unknown-currency"),
                arguments("circumstances", "{\"stateCapital\": true}", "/circumstances/stateCapital", "not-a-text"),
                arguments(
                        "circumstances", "{\"languages\": [\"xx\"]}", "/circumstances/languages/0", "unknown-language"),
                arguments(
                        "circumstances",
                        "{\"place\": {\"code\": \"06211\"}}",
                        "/circumstances/place/version",
                        "missing"),
                arguments(
                        "circumstances",
                        "{\"agreedEffect\": \"2011\", \"endOfTerm\": \"2010-12\"}",
                        "/circumstances/endOfTerm",
                        "ends-before-it-begins"),
                arguments(
                        "circumstances",
                        "{\"endOfTerm\": \"2010-02\"}",
                        "/circumstances/endOfTerm",
                        "ends-before-it-begins"),
                arguments(
                        "circumstances",
                        "{\"support\": {\"received\": \"NO\", \"programme\": \"Quỹ\"}}",
                        "/circumstances/support/received",
                        "support-without-support"),
                arguments(
                        "classification",
                        "{\"keyProducts\": [{\"list\": \"KP\", \"version\": \"1\"}]}",
                        "/classification/keyProducts/0/code",
                        "missing"));
    }

    @ParameterizedTest(name = "{1} is wrong at {2}: {3}")
    @MethodSource("wrongOnes")
    void whatContradictsItselfIsRefusedWithAPointer(String member, String json, String pointer, String code) {
        registrar
                .post(CONTRACTS, with(member, json))
                .isProblem(400, "invalid-request")
                .names(pointer, code);
    }

    @Test
    void whatRestsOnNothingIsRefusedByTheLedger() {
        registrar
                .post(CONTRACTS, with("circumstances", "{\"filedFor\": \"" + UUID.randomUUID() + "\"}"))
                .isProblem(422, "party-unknown")
                .names("/circumstances/filedFor", "party-unknown");
        registrar
                .post(
                        CONTRACTS,
                        with(
                                "circumstances",
                                "{\"place\": {\"list\": \"UNITS\", \"version\": \"1900\", \"code\": \"1\"}}"))
                .isProblem(422, "code-list-not-adopted")
                .names("/circumstances/place/version", "code-list-not-adopted");
    }

    @Test
    void aContractNamesTechnologiesThatAreThere() {
        var body = body();
        var nowhere = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10";
        body.putObject("transfer").putArray("technologies").addObject().put("technology", nowhere);
        registrar
                .post(CONTRACTS, body)
                .isProblem(404, "technology-unknown")
                .names("/transfer/technologies/0/technology", "technology-unknown");
    }
}
