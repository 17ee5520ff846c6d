package vn.techledger.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.titled;
import static vn.techledger.api.http.Deals.withAmount;

/** Commands are recorded once and answered for ever; reads see what was written. */
@ExtendWith(RunningLedger.Shared.class)
class CommandsTest {

    private final RunningLedger ledger;
    private final Client registrar;
    private final String supplier;
    private final String acquirer;

    CommandsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.supplier = ledger.party("Viện Công nghệ");
        this.acquirer = ledger.party("Hợp tác xã");
    }

    private ObjectNode aDeal() {
        return deal(supplier, acquirer, "2018-06", "1000", "VND");
    }

    @Test
    void aRecordedContractIsAnsweredWithItsPlaceInTheLog() {
        long before = ledger.position();
        var answer = registrar.post(CONTRACTS, aDeal()).is(201);
        assertThat(answer.header("Location")).isEqualTo(CONTRACTS + "/" + answer.id());
        assertThat(answer.position()).isEqualTo(before + 1);
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.position() + "\"");
        var receipt = answer.json().path("receipt");
        assertThat(receipt.path("position").asLong()).isEqualTo(answer.position());
        assertThat(receipt.path("leafHash").asString()).matches("[0-9a-f]{64}");
        assertThat(receipt.path("state").asString()).isEqualTo("pending");
        assertThat(receipt.has("href")).isTrue();
        assertThat(receipt.path("href").isNull()).isTrue();
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        assertThat(ledger.position()).isEqualTo(before + 1);
    }

    @Test
    void theSameRequestUnderItsKeyIsAnsweredAgainHoweverItIsWritten() {
        var key = Client.newKey();
        var first = registrar.post(CONTRACTS, aDeal(), key).is(201);
        long after = ledger.position();
        var rearranged = """
                { "amounts": {"total": {"currency": "VND", "amount": "1000", "state": "FIXED"}},
                  "acquirers": [ { "party": "%s" } ], "suppliers": [ { "share": null, "party": "%s" } ],
                  "signed": "\\u0032018-06", "title": null, "kind": "LICENCE" }
                """.formatted(acquirer, supplier);
        for (var body : new String[] {aDeal().toString(), aDeal().toPrettyString(), rearranged}) {
            var again = registrar.post(CONTRACTS, body, key).is(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.position()).isEqualTo(first.position());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(ledger.position()).isEqualTo(after);
    }

    @Test
    void anotherBodyUnderAUsedKeyIsRefusedWithWhatDiffers() {
        var key = Client.newKey();
        registrar.post(CONTRACTS, aDeal(), key).is(201);
        long after = ledger.position();
        var other = titled(withAmount(aDeal(), "1001"), "Khác");
        registrar
                .post(CONTRACTS, other, key)
                .isProblem(422, "idempotency-key-reused")
                .names("/amounts/total/amount", "differs")
                .names("/title", "differs");
        var party = "{\"kind\": \"ENTERPRISE\", \"name\": \"A\"}";
        registrar
                .post("/api/v1/parties", party, key)
                .isProblem(422, "idempotency-key-reused")
                .names("", "other-operation");
        assertThat(ledger.position()).isEqualTo(after);
        // another person's keys are others
        ledger.newClient(null, "REGISTRAR").post(CONTRACTS, other, key).is(201);
    }

    @Test
    void aPartyOfAKnownNameKeepsToTheRulesOfKeys() {
        var name = "Công ty " + UUID.randomUUID();
        var body = "{\"kind\": \"ENTERPRISE\", \"name\": \"" + name + "\", \"key\": {\"source\": \"mst\", \"text\": \""
                + name + "\"}}";
        var key = Client.newKey();
        var first = registrar.post("/api/v1/parties", body, key).is(201);
        long after = ledger.position();
        var again = registrar.post("/api/v1/parties", body, key).is(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        var found = registrar.post("/api/v1/parties", body, Client.newKey()).is(200);
        assertThat(found.id()).isEqualTo(first.id());
        registrar
                .post("/api/v1/parties", body.replace("ENTERPRISE", "OTHER"), key)
                .isProblem(422, "idempotency-key-reused")
                .names("/kind", "differs");
        registrar
                .post("/api/v1/parties", body.replace("ENTERPRISE", "CLUB"), Client.newKey())
                .isProblem(400, "invalid-request")
                .names("/kind", "not-one-of");
        registrar
                .postBytes("/api/v1/parties", body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json")
                .isProblem(400, "invalid-request")
                .names("Idempotency-Key", "idempotency-key-missing");
        assertThat(ledger.position()).isEqualTo(after);
    }

    @Test
    void twinsWithOneKeyAreRecordedOnce() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            var key = Client.newKey();
            var body = titled(aDeal(), "Song sinh " + key);
            long before = ledger.position();
            try (var threads = Executors.newFixedThreadPool(8)) {
                Callable<Answer> twin = () -> registrar.post(CONTRACTS, body, key);
                var answers = threads.invokeAll(
                        IntStream.range(0, 8).mapToObj(i -> twin).toList());
                for (var answer : answers) {
                    assertThat(answer.get().status()).as(answer.get().text()).isIn(201, 409);
                }
            }
            var end = registrar.post(CONTRACTS, body, key).is(201);
            assertThat(end.position()).isEqualTo(before + 1);
            assertThat(ledger.position()).isEqualTo(before + 1);
        }
    }

    @Test
    void aRefusalIsDecidedAnewUnderTheSameKey() {
        var holder = "HD-" + UUID.randomUUID();
        var taken = registrar.post(CONTRACTS, aDeal().put("reference", holder)).is(201);
        var key = Client.newKey();
        var wanted = aDeal().put("reference", holder).put("title", "Cùng số");
        registrar
                .post(CONTRACTS, wanted, key)
                .isProblem(422, "reference-already-used")
                .names("/reference", "reference-already-used");
        registrar.post(CONTRACTS, wanted, key).isProblem(422, "reference-already-used");
        // the number becomes free by a correction
        var path = taken.header("Location") + "/corrections";
        var proposed = registrar
                .post(path, Deals.correction(taken.position(), "gõ nhầm số", aDeal().put("reference", holder + "-B")))
                .is(201);
        ledger.approver().post(proposed.header("Location") + "/approval").is(201);
        registrar.post(CONTRACTS, wanted, key).is(201);
        // … and taken again it stays refused to others
        registrar.post(CONTRACTS, wanted, Client.newKey()).isProblem(422, "reference-already-used");
    }

    @Test
    void readersSeeTheirOwnWrites() {
        for (int i = 0; i < 10; i++) {
            var written = registrar.post(CONTRACTS, aDeal()).is(201);
            var read = registrar.get(written.header("Location") + "?minPosition=" + written.position());
            assertThat(read.is(200).at("/id")).isEqualTo(written.id());
            assertThat(read.position()).isGreaterThanOrEqualTo(written.position());
            assertThat(read.json().path("inForce").asLong()).isEqualTo(written.position());
        }
    }

    @Test
    void aPositionThatIsNotReachedIsNotWaitedForWithoutEnd() {
        try (var hasty = RunningLedger.start(Map.of("TECHLEDGER_WAIT_SECONDS", "1"))) {
            var auditor = hasty.newClient(null, "AUDITOR");
            long start = System.nanoTime();
            var answer = auditor.get(CONTRACTS + "?minPosition=1000000").isProblem(503, "position-not-reached");
            assertThat(System.nanoTime() - start).isBetween(900_000_000L, 5_000_000_000L);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            auditor.get("/api/v1/statistics/transaction-value?currency=VND&minPosition=1000000")
                    .isProblem(503, "position-not-reached");
        }
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var written = registrar.post(CONTRACTS, aDeal()).is(201);
        var path = written.header("Location") + "?minPosition=" + written.position();
        var read = registrar.get(path).is(200);
        assertThat(read.header("ETag")).isEqualTo(written.header("ETag"));
        assertThat(registrar
                        .get(path, "If-None-Match", read.header("ETag"))
                        .is(304)
                        .text())
                .isEmpty();
        registrar.get(path, "If-None-Match", "\"1\"").is(200);
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        var body = aDeal().put("signed", "2018");
        var written = registrar.post(CONTRACTS, body).is(201);
        var read = registrar
                .get(written.header("Location") + "?minPosition=" + written.position())
                .is(200)
                .json();
        assertThat(read.at("/terms/title").isNull()).isTrue();
        assertThat(read.at("/terms/signed").asString()).isEqualTo("2018");
        assertThat(read.at("/terms/sectors").size()).isZero();
        assertThat(read.at("/terms/amounts/technology/state").asString()).isEqualTo("UNKNOWN");
        assertThat(read.at("/terms/amounts/total/amount").asString()).isEqualTo("1000");
    }

    @Test
    void namesAreKeptInOneFormAndFoundWithoutAccents() {
        var nonce = UUID.randomUUID().toString();
        var composed = "Đường sấy Hồi Lạng Sơn 100%_ " + nonce;
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        var number = "HĐ-ế-" + nonce;
        var written = registrar
                .post(
                        CONTRACTS,
                        titled(aDeal(), "  " + decomposed + " ")
                                .put("reference", Normalizer.normalize(number, Normalizer.Form.NFD)))
                .is(201);
        var read = registrar.get(written.header("Location") + "?minPosition=" + written.position());
        assertThat(read.at("/terms/title")).isEqualTo(composed);
        assertThat(read.at("/terms/reference")).isEqualTo(number);
        for (var asked :
                new String[] {"duong%20say%20hoi%20lang%20son%20100%25_%20", "DUONG%20S%E1%BA%A4Y%20hoi%20l"}) {
            assertThat(idsOf(registrar.get(CONTRACTS + "?limit=500&title=" + asked)))
                    .contains(written.id());
        }
        assertThat(idsOf(registrar.get(CONTRACTS + "?title=say_hoi"))).isEmpty();
        for (var form : Normalizer.Form.values()) {
            var asked = URLEncoder.encode(Normalizer.normalize(number, form), StandardCharsets.UTF_8);
            assertThat(idsOf(registrar.get(CONTRACTS + "?reference=" + asked)))
                    .as(form.name())
                    .containsExactly(written.id());
        }
        registrar.post(CONTRACTS, aDeal().put("reference", number)).isProblem(422, "reference-already-used");
    }

    @Test
    void longTextsDoNotStopTheReadModels() {
        var random = new Random(7);
        var text = random.ints(4_000, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        registrar
                .post(CONTRACTS, aDeal().put("reference", text))
                .isProblem(400, "invalid-request")
                .names("/reference", "too-long");
        registrar
                .post("/api/v1/parties", "{\"kind\": \"OTHER\", \"name\": \"" + text + "\"}")
                .isProblem(400, "invalid-request")
                .names("/name", "too-long");
        var name = text.substring(0, 250);
        registrar
                .post("/api/v1/parties", "{\"kind\": \"OTHER\", \"name\": \"" + name + "\"}")
                .is(201);
        var last = registrar
                .post(CONTRACTS, titled(aDeal(), text).put("reference", name))
                .is(201);
        registrar.get("/api/v1/parties?minPosition=" + last.position()).is(200);
        registrar
                .get(last.header("Location") + "?minPosition=" + last.position())
                .is(200);
        assertThat(ledger.stranger().get("/actuator/health").is(200).at("/status"))
                .isEqualTo("UP");
    }

    private static List<String> idsOf(Answer page) {
        return StreamSupport.stream(page.is(200).json().path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void intermediariesAndPartiesRecordAndSeeTheirOwnDealsOnly() {
        var broker = ledger.party("Sàn giao dịch công nghệ");
        var intermediary = ledger.newClient(broker, "INTERMEDIARY");
        var party = ledger.newClient(supplier, "PARTY");
        var foreign = registrar.post(CONTRACTS, aDeal()).is(201);
        var brokered = aDeal();
        brokered.putArray("intermediaries").addObject().put("party", broker);

        intermediary.post(CONTRACTS, aDeal()).isProblem(403, "forbidden");
        var own = intermediary.post(CONTRACTS, brokered).is(201);
        var seen = "?minPosition=" + own.position();
        intermediary.get(own.header("Location") + seen).is(200);
        intermediary.get(foreign.header("Location") + seen).isProblem(404, "not-found");
        assertThat(idsOf(intermediary.get(CONTRACTS + seen))).containsExactly(own.id());
        intermediary.get(CONTRACTS + "?party=" + supplier).isProblem(403, "forbidden");

        party.get(foreign.header("Location") + seen).is(200);
        party.post(CONTRACTS, aDeal()).is(201);
        var stranger = ledger.newClient(ledger.party("Người ngoài"), "PARTY");
        stranger.get(foreign.header("Location") + seen).isProblem(404, "not-found");
        stranger.post(CONTRACTS, aDeal()).isProblem(403, "forbidden");
        assertThat(idsOf(stranger.get(CONTRACTS + seen))).isEmpty();
        ledger.newClient(null, "PARTY").get(CONTRACTS + seen).isProblem(403, "forbidden");

        var dealId = registrar.get(foreign.header("Location")).at("/deal");
        party.get("/api/v1/audit/deals/" + dealId + "/trail").is(200);
        stranger.get("/api/v1/audit/deals/" + dealId + "/trail").isProblem(404, "not-found");
        intermediary.get("/api/v1/audit/deals/" + dealId + "/trail").isProblem(404, "not-found");
    }

    @Test
    void pagesOfOwnDealsLoseNone() {
        var both = ledger.party("Vừa môi giới vừa bán");
        var intermediary = ledger.newClient(both, "INTERMEDIARY");
        var brokered = aDeal();
        brokered.putArray("intermediaries").addObject().put("party", both);
        long last = 0;
        for (int i = 0; i < 3; i++) {
            registrar.post(CONTRACTS, brokered).is(201);
            last = registrar
                    .post(CONTRACTS, deal(both, acquirer, "2018", "1", "VND"))
                    .is(201)
                    .position();
        }
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = intermediary.get(CONTRACTS + "?limit=1&minPosition=" + last + cursor);
            found.addAll(idsOf(page));
            var next = page.json().path("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(found).hasSize(3).doesNotHaveDuplicates();
    }
}
