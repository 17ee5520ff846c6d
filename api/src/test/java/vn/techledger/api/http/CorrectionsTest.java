package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withAmount;

/** What was recorded wrongly is put right by two persons, and everything that was ever said stays. */
@ExtendWith(RunningLedger.Shared.class)
class CorrectionsTest {

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String supplier;
    private final String acquirer;

    CorrectionsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.supplier = ledger.party("Bên giao đính chính");
        this.acquirer = ledger.party("Bên nhận đính chính");
    }

    private ObjectNode terms(String amount) {
        return deal(supplier, acquirer, "2011-03", amount, "NOK");
    }

    private Answer recorded(String amount) {
        return registrar.post(CONTRACTS, terms(amount)).is(201);
    }

    private Answer proposed(Answer contract, long target, ObjectNode to) {
        return registrar.post(contract.header("Location") + "/corrections", correction(target, "gõ nhầm", to));
    }

    private Answer approved(Answer proposal) {
        return approver.post(proposal.header("Location") + "/approval");
    }

    private JsonNode figure(String year, long minPosition) {
        return ledger.statistician()
                .get("/api/v1/statistics/transaction-value?currency=NOK&from=%s&to=%s&minPosition=%d"
                        .formatted(year, year, minPosition))
                .is(200)
                .json()
                .at("/totals/0");
    }

    @Test
    void aCorrectionTakesEffectWithAnotherPersonsApprovalInTheOriginalYear() {
        var contract = recorded("100.00");
        long before = Long.parseLong(
                figure("2011", contract.position()).path("value").asString("0").replace(".", ""));
        var proposal = proposed(contract, contract.position(), terms("250.50")).is(201);
        var waiting = registrar.get(proposal.header("Location") + "?minPosition=" + proposal.position());
        assertThat(waiting.at("/state")).isEqualTo("PROPOSED");
        assertThat(registrar.get(contract.header("Location")).at("/terms/amounts/total/amount"))
                .isEqualTo("100.00");

        var approval = approved(proposal).is(201);
        var now = registrar.get(contract.header("Location") + "?minPosition=" + approval.position());
        assertThat(now.at("/terms/amounts/total/amount")).isEqualTo("250.50");
        assertThat(now.json().path("inForce").asLong()).isEqualTo(approval.position());
        assertThat(now.header("ETag")).isEqualTo("\"" + approval.position() + "\"");
        assertThat(now.json().path("corrections").asInt()).isEqualTo(1);
        assertThat(registrar.get(proposal.header("Location")).at("/state")).isEqualTo("APPROVED");
        long after = Long.parseLong(
                figure("2011", approval.position()).path("value").asString().replace(".", ""));
        assertThat(after - before).isEqualTo(15_050);

        // the year moves with the date of signing, not with the day of the correction
        var moved = terms("250.50").put("signed", "2009");
        var second =
                approved(proposed(contract, approval.position(), moved).is(201)).is(201);
        assertThat(figure("2009", second.position()).path("value").asString()).isEqualTo("250.50");
        assertThat(figure("2009", second.position()).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void onePersonIsNotTwoEvenWithTwoKeys() {
        var person = RunningLedger.grant(ledger.admin(), null, null, "REGISTRAR");
        var second = RunningLedger.grant(ledger.admin(), person.at("/person"), null, "APPROVER");
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var contract = recorded("10.00");
        var path = contract.header("Location") + "/corrections";
        var body = correction(contract.position(), "gõ nhầm", terms("11.00"));

        var byPerson = ledger.with(person.at("/key")).post(path, body).is(201);
        ledger.with(second.at("/key"))
                .post(byPerson.header("Location") + "/approval")
                .isProblem(422, "approver-is-proposer");
        var byBoth = both.post(path, body).is(201);
        both.post(byBoth.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        approved(byBoth).is(201);
        approved(byPerson).isProblem(409, "correction-target-not-in-force");
        approved(byBoth).isProblem(409, "correction-already-approved");
    }

    @Test
    void ofTwinsExactlyOneTakesEffect() throws Exception {
        for (int round = 0; round < 5; round++) {
            var contract = recorded("20.00");
            var one = proposed(contract, contract.position(), terms("21.00")).is(201);
            var two = proposed(contract, contract.position(), terms("22.00")).is(201);
            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var calls = List.<Callable<Answer>>of(() -> approved(one), () -> approved(two));
                for (var answer : threads.invokeAll(calls)) {
                    statuses.add(answer.get().status());
                    if (answer.get().status() == 409) {
                        answer.get().isProblem(409, "correction-target-not-in-force");
                    }
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            var listed = registrar
                    .get(contract.header("Location") + "/corrections?minPosition=" + ledger.position())
                    .is(200)
                    .json()
                    .path("items");
            assertThat(listed.valueStream().map(c -> c.path("state").asString()))
                    .containsExactlyInAnyOrder("APPROVED", "STALE");
        }
    }

    @Test
    void correctionsFollowOneAnotherAndTheTrailKeepsThemAll() {
        var contract = recorded("1.00");
        long target = contract.position();
        for (int i = 2; i <= 4; i++) {
            var proposal = proposed(contract, target, terms(i + ".00")).is(201);
            proposed(contract, target - 1, terms(i + ".50")).isProblem(409, "correction-target-not-in-force");
            target = approved(proposal).is(201).position();
        }
        proposed(contract, target, terms("4.00")).isProblem(422, "correction-changes-nothing");
        proposed(contract, contract.position(), terms("5.00")).isProblem(409, "correction-target-not-in-force");

        var shown = registrar.get(contract.header("Location") + "?minPosition=" + target);
        assertThat(shown.json().path("corrections").asInt()).isEqualTo(3);
        var steps = ledger.client("AUDITOR")
                .get("/api/v1/audit/deals/" + shown.at("/deal") + "/trail?minPosition=" + target)
                .is(200)
                .json()
                .path("steps");
        assertThat(steps.valueStream().map(s -> s.path("takesEffect").asBoolean()))
                .containsExactly(true, false, true, false, true, false, true);
        assertThat(steps.valueStream().map(s -> amount(s.path("before"))))
                .containsExactly("", "1.00", "1.00", "2.00", "2.00", "3.00", "3.00");
        assertThat(steps.valueStream().map(s -> amount(s.path("after"))))
                .containsExactly("1.00", "2.00", "2.00", "3.00", "3.00", "4.00", "4.00");
        assertThat(steps.valueStream().map(s -> s.path("position").asLong())).isSorted();
        assertThat(steps.get(1).path("reason").asString()).isEqualTo("gõ nhầm");
        assertThat(steps.get(2).path("proposedBy").asString())
                .isNotEqualTo(steps.get(2).path("approvedBy").asString())
                .isEqualTo(steps.get(1).path("actor").asString());
    }

    private static String amount(JsonNode terms) {
        return terms.at("/amounts/total/amount").asString("");
    }

    @Test
    void aCorrectionIsReadAsStrictlyAsAContract() {
        var contract = recorded("30.00");
        var path = contract.header("Location") + "/corrections";
        long before = ledger.position();
        registrar
                .post(path, "{}")
                .isProblem(400, "invalid-request")
                .names("/target", "missing")
                .names("/reason", "missing")
                .names("/terms", "missing");
        proposed(contract, contract.position(), withAmount(terms("1.00"), "1.001"))
                .isProblem(400, "invalid-request")
                .names("/terms/amounts/total/amount", "too-many-decimals");
        registrar
                .post(path, "{\"target\": \"1\", \"reason\": \"x\", \"terms\": " + terms("1.00") + "}")
                .isProblem(400, "invalid-request")
                .names("/target", "wrong-type");
        registrar
                .post(path, "{\"target\": 1e30, \"reason\": \"x\", \"terms\": " + terms("1.00") + "}")
                .isProblem(400, "invalid-request")
                .names("/target", "wrong-type");
        registrar
                .post(
                        CONTRACTS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/corrections",
                        correction(1, "x", terms("1.00")))
                .isProblem(404, "contract-unknown");
        approver.post(path + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/approval").isProblem(404, "correction-unknown");
        assertThat(ledger.position()).isEqualTo(before);
        var elsewhere = recorded("31.00");
        var proposal = proposed(contract, contract.position(), terms("32.00")).is(201);
        approver.post(elsewhere.header("Location") + "/corrections/" + proposal.id() + "/approval")
                .isProblem(404, "correction-unknown");
    }
}
