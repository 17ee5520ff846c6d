package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** What was handed over and paid under contracts, from the request to what follows from it. */
@ExtendWith(RunningLedger.Shared.class)
class PerformanceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String supplier;
    private final String acquirer;

    PerformanceTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.supplier = ledger.party("Bên giao thực hiện");
        this.acquirer = ledger.party("Bên nhận thực hiện");
    }

    /** Address of a contract of 2010 over SEK 100. */
    private String contract() {
        return registrar
                .post(CONTRACTS, deal(supplier, acquirer, "2010-03", "100.00", "SEK"))
                .is(201)
                .header("Location");
    }

    private static ObjectNode payment(String kind, String paid, String amount) {
        var body = """
                {"kind": "%s", "paid": "%s", "method": "INSTALMENTS",
                 "amount": {"state": "FIXED", "amount": "%s", "currency": "SEK"}}""";
        return JSON.readValue(body.formatted(kind, paid, amount), ObjectNode.class);
    }

    private Answer paid(String contract, String kind, String paid, String amount) {
        return registrar
                .post(contract + "/payments", payment(kind, paid, amount))
                .is(201);
    }

    private static ObjectNode inError(Answer entry) {
        return JSON.createObjectNode()
                .put("entry", entry.id())
                .put("target", entry.position())
                .put("reason", "ghi hai lần")
                .put("recordedInError", true);
    }

    @Test
    void aContractIsHandedOverPaidSettledAndRefundedAfterTheEnd() {
        var contract = contract();
        registrar.post(contract + "/transfers", """
                        {"modes": ["DOCUMENTS", "TRAINING"], "handedOver": "2010-04-01", "accepted": "2010-04-20",
                         "evidence": [{"kind": "OTHER", "grade": "ORIGINAL_SEEN"}]}""").is(201);
        paid(contract, "PAYMENT", "2010-05", "100.00");
        var completed = registrar
                .post(contract + "/completions", "{\"completed\": \"2010-06-30\"}")
                .is(201);
        registrar
                .post(contract + "/completions", "{\"completed\": \"2010-07\"}")
                .isProblem(409, "contract-already-completed");
        var refund = paid(contract, "REFUND", "2010-09", "12.50");

        var now = registrar
                .get(contract + "/performance?minPosition=" + refund.position())
                .is(200);
        assertThat(now.at("/paidToDate/0/amount")).isEqualTo("87.50");
        assertThat(now.at("/paidToDate/0/currency")).isEqualTo("SEK");
        assertThat(now.at("/completed")).isEqualTo("2010-06-30");
        assertThat(now.json()
                        .path("flags")
                        .valueStream()
                        .map(flag -> flag.path("flag").asString()))
                .containsExactly("after-completion", "completed-not-paid-in-full");
        assertThat(registrar.get(completed.header("Location")).is(200).at("/completion/completed"))
                .isEqualTo("2010-06-30");
        assertThat(registrar.get(contract + "/transfers").is(200).at("/items/0/transfer/modes/1"))
                .isEqualTo("TRAINING");
        assertThat(registrar.get(contract + "/payments").json().path("items").size())
                .isEqualTo(2);
        assertThat(registrar
                        .get(contract + "/payments?limit=1")
                        .json()
                        .path("next")
                        .isNull())
                .isFalse();
        assertThat(registrar
                        .get(completed.header("Location").replace("completions", "payments"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCreditNoteMayComeFirst() {
        var contract = contract();
        var note = paid(contract, "CREDIT_NOTE", "2010-04", "5.00");
        var performance = registrar.get(contract + "/performance?minPosition=" + note.position());
        assertThat(performance.at("/paidToDate/0/amount")).isEqualTo("-5.00");
        assertThat(performance.at("/flags/0/flag")).isEqualTo("credit-before-payment");
        assertThat(performance.at("/flags/0/entry")).isEqualTo(note.id());
    }

    @Test
    void theSameRequestIsRecordedOnce() {
        var contract = contract();
        var key = Client.newKey();
        var first = registrar
                .post(contract + "/payments", payment("PAYMENT", "2010", "1.00"), key)
                .is(201);
        var again = registrar
                .post(contract + "/payments", payment("PAYMENT", "2010", "1.00"), key)
                .is(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        registrar
                .post(contract + "/payments", payment("PAYMENT", "2010", "2.00"), key)
                .isProblem(422, "idempotency-key-reused")
                .names("/amount/amount", "differs");
    }

    @Test
    void whatWasRecordedInErrorIsTakenBackByTwoPersonsOfWhomOneWins() throws Exception {
        var contract = contract();
        var payment = paid(contract, "PAYMENT", "2010-05", "40.00");
        var path = contract + "/performance/corrections";
        var proposals = List.of(
                registrar.post(path, inError(payment)).is(201),
                registrar.post(path, inError(payment)).is(201));
        var waiting = registrar.get(path + "?minPosition=" + proposals.getLast().position());
        assertThat(waiting.at("/items/0/state")).isEqualTo("PROPOSED");
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var own = both.post(path, inError(payment)).is(201);
        both.post(own.header("Location") + "/approval").isProblem(422, "approver-is-proposer");

        var approvals = new ArrayList<Callable<Answer>>();
        proposals.forEach(one -> approvals.add(() -> approver.post(one.header("Location") + "/approval")));
        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    threads.invokeAll(approvals).stream().map(Future::resultNow).toList();
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        long position = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .position();
        var now = registrar.get(payment.header("Location") + "?minPosition=" + position);
        assertThat(now.json().path("inError").asBoolean()).isTrue();
        assertThat(registrar
                        .get(contract + "/performance")
                        .json()
                        .path("paidToDate")
                        .size())
                .isZero();

        // taken back wrongly, it is brought back by the same road
        var back = inError(payment).put("target", position).put("reason", "đúng là đã trả");
        back.remove("recordedInError");
        back.set("payment", payment("PAYMENT", "2010-05", "40.00"));
        var proposal = registrar.post(path, back).is(201);
        var restored = approver.post(proposal.header("Location") + "/approval").is(201);
        assertThat(registrar
                        .get(contract + "/performance?minPosition=" + restored.position())
                        .at("/paidToDate/0/amount"))
                .isEqualTo("40.00");
        var trail = ledger.client("AUDITOR")
                .get("/api/v1/audit/deals/" + contract.substring(contract.lastIndexOf('/') + 1) + "/trail?minPosition="
                        + restored.position())
                .is(200)
                .json();
        assertThat(trail.path("steps")
                        .valueStream()
                        .map(step -> step.path("type").asString())
                        .filter(type -> type.startsWith("techledger.performance.")))
                .startsWith("techledger.performance.PaymentRecorded")
                .contains(
                        "techledger.performance.PerformanceRecordedInError",
                        "techledger.performance.PerformanceCorrected");
    }

    @Test
    void partiesRecordUnderTheirOwnContractsOnly() {
        var contract = contract();
        var party = ledger.newClient(acquirer, "PARTY");
        var stranger = ledger.newClient(ledger.party("Người ngoài thực hiện"), "PARTY");
        party.post(contract + "/payments", payment("PAYMENT", "2010", "1.00")).is(201);
        party.get(contract + "/payments").is(200);
        stranger.post(contract + "/payments", payment("PAYMENT", "2010", "1.00"))
                .isProblem(404, "not-found");
        stranger.get(contract + "/payments").isProblem(404, "not-found");
        stranger.get(contract + "/performance").isProblem(404, "not-found");
        ledger.statistician()
                .post(contract + "/payments", payment("PAYMENT", "2010", "1.00"))
                .isProblem(403, "forbidden");
        registrar
                .post(CONTRACTS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/payments", payment("PAYMENT", "2010", "1.00"))
                .isProblem(404, "contract-unknown");
    }

    @Test
    void badBodiesAreNamedMemberByMember() {
        var contract = contract();
        registrar
                .post(contract + "/payments", """
                        {"kind": "CREDIT_NOTE", "paid": "2010-02-30", "method": "LUMP_SUM", "payer": "x",
                         "amount": {"state": "FIXED", "amount": "0.00", "currency": "SEK"}, "royalty": {"rate": "0"}}""")
                .isProblem(400, "invalid-request")
                .names("/paid", "not-a-date")
                .names("/payer", "not-an-id")
                .names("/amount/amount", "not-positive")
                .names("/royalty", "unwanted-royalty")
                .names("/royalty/rate", "not-a-share");
        registrar
                .post(contract + "/payments", """
                        {"kind": "PAYMENT", "paid": "2010", "amount": {"state": "OPEN"}}""")
                .isProblem(400, "invalid-request")
                .names("/amount/state", "not-one-of");
        registrar
                .post(contract + "/transfers", "{\"modes\": [\"MAGIC\", \"OTHER\", \"OTHER\"]}")
                .isProblem(400, "invalid-request")
                .names("/modes/0", "not-one-of")
                .names("/modes", "duplicates")
                .names("/handedOver", "missing");
        registrar
                .post(contract + "/performance/corrections", "{\"recordedInError\": true, \"completion\": {}}")
                .isProblem(400, "invalid-request")
                .names("/entry", "missing")
                .names("/target", "missing")
                .names("/reason", "missing")
                .names("", "not-exactly-one");
        registrar
                .post(contract + "/payments", payment("PAYMENT", "2999", "1.00"))
                .isProblem(422, "date-in-the-future");
        var transfer = registrar
                .post(contract + "/transfers", "{\"handedOver\": \"2010\"}")
                .is(201);
        var asPayment = inError(transfer);
        asPayment.remove("recordedInError");
        asPayment.set("payment", payment("PAYMENT", "2010", "1.00"));
        registrar.post(contract + "/performance/corrections", asPayment).isProblem(422, "performance-kind-differs");
    }

    @Test
    void whatIsPaidUnderAContractThatDoesNotHoldIsFlaggedAndItsRefundIsNot() {
        var contract = contract();
        var paid = paid(contract, "PAYMENT", "2010-05", "10.00");
        var inForce = registrar
                .get(contract + "?minPosition=" + paid.position())
                .json()
                .path("inForce")
                .asLong();
        var proposal = registrar
                .post(contract + "/invalidities", """
                        {"target": %d, "reason": "trái luật", "authority": "Toà án", "decided": "2011"}""".formatted(inForce))
                .is(201);
        approver.post(proposal.header("Location") + "/approval").is(201);
        var refund = paid(contract, "REFUND", "2011-05", "10.00");
        var flags = registrar
                .get(contract + "/performance?minPosition=" + refund.position())
                .is(200)
                .json()
                .path("flags");
        assertThat(flags.valueStream()
                        .map(flag -> flag.path("flag").asString() + " "
                                + flag.path("entry").asString()))
                .containsExactly("paid-under-invalid-contract " + paid.id());
    }
}
