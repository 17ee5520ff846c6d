package vn.techledger.api.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Uploads.IMPORTS;
import static vn.techledger.api.http.Uploads.imported;
import static vn.techledger.api.http.Uploads.mapping;
import static vn.techledger.api.http.Uploads.real;

/** Files over HTTP, those of the world as it is and our own sample. */
@ExtendWith(RunningLedger.Shared.class)
class ImportsTest {

    private static final String MAPPING = """
            mapping: 1
            source: %s
            identity: {key: no}
            contract:
              title: {column: title}
              kind: {constant: LICENCE}
              signed: {column: year, patterns: ["yyyy"]}
              suppliers: [{key: {column: seller}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              acquirers: [{key: {constant: Người mua}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              amounts:
                total: {state: FIXED, amount: {column: amount}, currency: {constant: SGD}}
                technology: {state: UNKNOWN}
                other: {state: UNKNOWN}
            """;

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client statistician;

    ImportsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.statistician = ledger.statistician();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode table(String query) {
        return statistician
                .get("/api/v1/statistics/transaction-value?" + query + "&minPosition=" + ledger.position())
                .is(200)
                .json();
    }

    private static void counts(JsonNode shown, long recorded, long already, long bad) {
        assertThat(shown.path("recorded").asLong()).as(shown.toString()).isEqualTo(recorded);
        assertThat(shown.path("alreadyRecorded").asLong()).isEqualTo(already);
        assertThat(shown.path("bad").asLong()).isEqualTo(bad);
        assertThat(shown.path("rows").asLong()).isEqualTo(recorded + already + bad);
        assertThat(shown.path("percent").asInt()).isEqualTo(100);
        assertThat(shown.path("bytesRead").asLong())
                .isEqualTo(shown.path("bytes").asLong());
        assertThat(shown.path("position").asLong()).isPositive();
        assertThat(shown.path("failure").isNull()).isTrue();
    }

    @Test
    void theSampleIsRecordedOnceHoweverOftenItComes() {
        ledger.adopted("VSIC-2018");
        var mapping = mapping("sample-deals.yaml");
        var file = Uploads.bytes(Path.of("src/main/resources/sample/deals.csv"));
        counts(imported(registrar, mapping, file), 203, 0, 0);
        counts(imported(registrar, mapping, file), 0, 203, 0);
        var totals = table("by=sector&from=2021&to=2025&currency=VND").path("totals");
        assertThat(totals.valueStream().map(t -> t.path("period").asString()))
                .containsExactly("2021", "2022", "2023", "2024", "2025");
    }

    @Test
    void theSameRequestIsOneImport() {
        var mapping = utf8(MAPPING.formatted("same-request"));
        var file = utf8("no,title,year,seller,amount\n1,a,1921,Bên giao,10.00\n");
        var key = Client.newKey();
        var first = registrar.postMultipart(IMPORTS, key, mapping, file).is(202);
        var again = registrar.postMultipart(IMPORTS, key, mapping, file).is(202);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        registrar
                .postMultipart(IMPORTS, key, mapping, utf8("no,title,year,seller,amount\n"))
                .isProblem(422, "idempotency-key-reused")
                .names("/fileSha256", "differs");
        counts(Uploads.finished(registrar, first.header("Location")), 1, 0, 0);
    }

    @Test
    void badRowsAreReportedWithLineColumnValueAndReasonAndTheRestGoesOn() {
        var file = utf8("""
                no,title,year,seller,amount
                1,a,1931,Bên giao,10.00
                2,b,1931,Bên giao,-1.00
                3,c,1931-02-31,Bên giao,1.00
                4,"d
                d",1931,Bên giao,1.005
                5,e,2999,Bên giao,1.00
                6,f,1931
                7,g,1931,Bên giao,20.00
                """);
        var ended = imported(registrar, utf8(MAPPING.formatted("bad-rows")), file);
        counts(ended, 2, 0, 5);
        var path = IMPORTS + "/" + ended.path("id").asString() + "/errors";
        var first = registrar.get(path + "?limit=3").is(200).json();
        var second = registrar
                .get(path + "?limit=3&cursor=" + first.path("next").asString())
                .is(200)
                .json();
        assertThat(second.path("next").isNull()).isTrue();
        var errors = Stream.concat(
                        first.path("items").valueStream(), second.path("items").valueStream())
                .toList();
        assertThat(errors)
                .extracting(e -> e.path("line").asLong() + " "
                        + e.path("column").asString("-") + " " + e.path("value").asString("-") + " "
                        + e.path("reason").asString())
                .containsExactly(
                        "3 amount -1.00 negative",
                        "4 year 1931-02-31 date-form",
                        "5 amount 1.005 too-many-decimals",
                        "7 year 2999 signed-in-the-future",
                        "8 - 3 field-count");
        assertThat(errors).allSatisfy(e -> assertThat(e.path("text").asString()).isNotBlank());
        assertThat(table("from=1931&to=1931&currency=SGD").at("/totals/0/value").asString())
                .isEqualTo("30.00");
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnce() {
        long before = ledger.position();
        var good = utf8(MAPPING.formatted("refused"));
        var file = utf8("no,title,year,seller,amount\n");
        registrar
                .postMultipart(IMPORTS, Client.newKey(), utf8("mapping: 2\n"), file)
                .isProblem(400, "invalid-request")
                .names("mapping", "mapping-refused");
        registrar
                .postMultipart(IMPORTS, Client.newKey(), utf8("{"), file)
                .isProblem(400, "invalid-request")
                .names("mapping", "mapping-refused");
        registrar
                .postMultipart(IMPORTS, Client.newKey(), new byte[300_000], file)
                .isProblem(400, "invalid-request");
        registrar
                .postMultipart(IMPORTS, Client.newKey(), good, utf8("no,title\n"))
                .isProblem(400, "invalid-request")
                .names("file", "file-refused");
        registrar
                .postMultipart(IMPORTS, Client.newKey(), good, new byte[0])
                .isProblem(400, "invalid-request")
                .names("file", "file-refused");
        registrar
                .postMultipart(IMPORTS, " ", good, file)
                .isProblem(400, "invalid-request")
                .names("Idempotency-Key", "idempotency-key-missing");
        registrar
                .postBytes(IMPORTS, file, "Content-Type", "multipart/form-data", "Idempotency-Key", Client.newKey())
                .isProblem(400, "bad-request");
        registrar
                .postBytes(
                        IMPORTS,
                        utf8("--x--\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Idempotency-Key",
                        Client.newKey())
                .isProblem(400, "bad-request");
        registrar.post(IMPORTS, "{}").isProblem(415, "unsupported-media-type");
        assertThat(ledger.position()).isEqualTo(before);
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        long before = ledger.position();
        var mapping = utf8(MAPPING.formatted("large"));
        var tooLarge = new byte[RunningLedger.MAX_IMPORT_BYTES + 1];
        var refused = registrar
                .postMultipart(IMPORTS, Client.newKey(), mapping, tooLarge)
                .isProblem(413, "body-too-large");
        assertThat(refused.at("/detail")).contains(Integer.toString(RunningLedger.MAX_IMPORT_BYTES));
        registrar
                .postMultipart(IMPORTS, Client.newKey(), mapping, new byte[RunningLedger.MAX_IMPORT_BYTES])
                .isProblem(400, "invalid-request")
                .names("file", "file-refused");
        assertThat(ledger.position()).isEqualTo(before);
    }

    private static String total(JsonNode table, String period) {
        return table.path("totals")
                .valueStream()
                .filter(total -> total.path("period").asString().equals(period))
                .map(total ->
                        total.path("count").asInt() + " " + total.path("value").asString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void theSpendingOfTheUnitedKingdomIsPaymentsUnderContracts() {
        var mapping = mapping("gcloud-payments.yaml");
        var file = real("uk-gcloud-spend/gcloud-spend-2013-12-13.csv");
        counts(imported(registrar, mapping, file), 4_699, 0, 0);
        counts(imported(registrar, mapping, file), 0, 4_699, 0);

        var years = table("rung=paid&from=2012&to=2013&currency=GBP");
        assertThat(years.path("rung").asString()).isEqualTo("paid");
        assertThat(total(years, "2012")).endsWith(" 7083618.94");
        assertThat(total(years, "2013")).endsWith(" 70705370.61");
        assertThat(years.path("totals")
                        .valueStream()
                        .mapToLong(total -> total.path("count").asLong())
                        .sum())
                .isEqualTo(4_699);
        assertThat(total(table("rung=paid&period=month&from=2013&to=2013&currency=GBP"), "2013-11"))
                .endsWith(" 10534140.84");
        assertThat(keys(table("rung=paid&by=supplier&currency=GBP"))).hasSize(222);
        assertThat(keys(table("rung=paid&by=acquirer&currency=GBP"))).hasSize(339);
        // nobody knows when these contracts were signed, nor over how much
        assertThat(table("currency=GBP")
                        .path("leftOut")
                        .valueStream()
                        .filter(left -> left.path("reason").asString().equals("date-unknown"))
                        .map(left -> left.path("count").asLong()))
                .containsExactly(826L);
        var contract = contractOf("Department for International Development");
        var paid = registrar
                .get(Deals.CONTRACTS + "/" + contract.path("id").asString() + "/payments?limit=500")
                .is(200)
                .json()
                .path("items");
        assertThat(contract.at("/terms/signed").asString()).isEqualTo("unknown");
        assertThat(paid.valueStream()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.at("/payment/amount/currency").asString()).isEqualTo("GBP");
            assertThat(one.at("/source/name").asString()).isEqualTo("uk-gcloud-spend");
        });
    }

    private static Set<String> keys(JsonNode table) {
        return table.path("rows")
                .valueStream()
                .map(row -> row.at("/key/party").asString())
                .collect(Collectors.toSet());
    }

    /** Any contract of a customer, found by the party's exact name. */
    private JsonNode contractOf(String customer) {
        var party = registrar
                .get("/api/v1/parties?name=" + customer.replace(" ", "%20") + "&minPosition=" + ledger.position())
                .is(200)
                .json()
                .at("/items/0/id")
                .asString();
        return registrar
                .get(Deals.CONTRACTS + "?party=" + party + "&limit=1&minPosition=" + ledger.position())
                .is(200)
                .json()
                .at("/items/0");
    }
}
