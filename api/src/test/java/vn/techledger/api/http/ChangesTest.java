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

/** What befalls a contract later: each change by two persons, each in the period that it belongs to. */
@ExtendWith(RunningLedger.Shared.class)
class ChangesTest {

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String supplier;
    private final String acquirer;

    ChangesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.supplier = ledger.party("Bên giao thay đổi");
        this.acquirer = ledger.party("Bên nhận thay đổi");
    }

    private ObjectNode terms(String signed, String amount) {
        return deal(supplier, acquirer, signed, amount, "RON");
    }

    private Answer recorded(String signed, String amount) {
        return registrar.post(CONTRACTS, terms(signed, amount)).is(201);
    }

    private Answer proposed(Answer contract, String kind, String body) {
        return registrar.post(contract.header("Location") + "/" + kind, body);
    }

    private Answer approved(Answer proposal) {
        return approver.post(proposal.header("Location") + "/approval");
    }

    private Answer amended(Answer contract, long target, String contractSigned, String signed, String amount) {
        var body = correction(target, "mở rộng", terms(contractSigned, amount))
                .put("number", "PL-1")
                .put("signed", signed);
        var proposal = registrar
                .post(contract.header("Location") + "/amendments", body)
                .is(201);
        return approved(proposal).is(201);
    }

    private static String termination(long target, String date, String unperformed) {
        return """
                {"target": %d, "reason": "giải thể", "date": "%s",
                 "unperformed": {"total": {"state": "FIXED", "amount": "%s", "currency": "RON"}}}""".formatted(target, date, unperformed);
    }

    private static String retraction(long target, String scope) {
        return "{\"target\": %d, \"reason\": \"ghi nhầm\", \"scope\": \"%s\"}".formatted(target, scope);
    }

    private JsonNode shown(Answer contract, Answer after) {
        return registrar
                .get(contract.header("Location") + "?minPosition=" + after.position())
                .is(200)
                .json();
    }

    private List<String> figures(int from, int to, Answer after) {
        return ledger.statistician()
                .get("/api/v1/statistics/transaction-value?currency=RON&from=%d&to=%d&minPosition=%d"
                        .formatted(from, to, after.position()))
                .is(200)
                .json()
                .path("totals")
                .valueStream()
                .map(row -> row.path("period").asString() + " "
                        + row.path("count").asInt() + " " + row.path("value").asString())
                .toList();
    }

    @Test
    void anAmendmentATerminationAndACorrectionEachBelongToTheirOwnYear() {
        var contract = recorded("1951-03", "100.00");
        var amendment = amended(contract, contract.position(), "1951-03", "1953-02-10", "150.00");
        assertThat(figures(1951, 1955, amendment)).containsExactly("1951 1 100.00", "1953 0 50.00");

        var proposal = proposed(contract, "terminations", termination(amendment.position(), "1954-05", "30.00"))
                .is(201);
        var ended = approved(proposal).is(201);
        assertThat(figures(1951, 1955, ended)).containsExactly("1951 1 100.00", "1953 0 50.00", "1954 0 -30.00");
        var shown = shown(contract, ended);
        assertThat(shown.path("standing").asString()).isEqualTo("TERMINATED");
        assertThat(shown.path("ended").asString()).isEqualTo("1954-05");
        assertThat(shown.at("/unperformed/total/amount").asString()).isEqualTo("30.00");
        assertThat(shown.path("amendments").asInt()).isEqualTo(1);
        assertThat(shown.path("inForce").asLong()).isEqualTo(ended.position());

        var right = correction(ended.position(), "gõ nhầm", terms("1951-03", "110.00"))
                .put("entry", 0);
        var corrected = approved(registrar
                        .post(contract.header("Location") + "/corrections", right)
                        .is(201))
                .is(201);
        assertThat(figures(1951, 1955, corrected)).containsExactly("1951 1 110.00", "1953 0 40.00", "1954 0 -30.00");
    }

    @Test
    void anInvalidContractLeavesTheFiguresOfItsOwnYearAndStaysInTheRegister() {
        var contract = recorded("1961", "10.00");
        var proposal = proposed(
                        contract,
                        "invalidities",
                        "{\"target\": %d, \"reason\": \"trái luật\", \"authority\": \"Toà án\", \"decided\": \"1963\"}"
                                .formatted(contract.position()))
                .is(201);
        assertThat(figures(1961, 1963, proposal)).containsExactly("1961 1 10.00");
        var invalid = approved(proposal).is(201);
        assertThat(figures(1961, 1963, invalid)).isEmpty();
        assertThat(shown(contract, invalid).path("standing").asString()).isEqualTo("INVALID");
        assertThat(registrar
                        .get(CONTRACTS + "?standing=INVALID&party=" + supplier)
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(contract.id());

        proposed(contract, "terminations", termination(invalid.position(), "1962", "1.00"))
                .isProblem(422, "contract-ended");
        var back = approved(proposed(contract, "retractions", retraction(invalid.position(), "LAST_CHANGE"))
                        .is(201))
                .is(201);
        assertThat(figures(1961, 1963, back)).containsExactly("1961 1 10.00");
    }

    @Test
    void whatWasRecordedInErrorLeavesItsNumberToTheRightEntry() {
        var body = terms("1971", "7.00").put("reference", "HD-NHAM-1971");
        var contract = registrar.post(CONTRACTS, body).is(201);
        registrar.post(CONTRACTS, body).isProblem(422, "reference-already-used");
        proposed(contract, "retractions", retraction(contract.position(), "LAST_CHANGE"))
                .isProblem(422, "nothing-to-retract");
        var gone = approved(proposed(contract, "retractions", retraction(contract.position(), "CONTRACT"))
                        .is(201))
                .is(201);
        assertThat(figures(1971, 1971, gone)).isEmpty();
        assertThat(shown(contract, gone).path("standing").asString()).isEqualTo("RETRACTED");
        var again = registrar.post(CONTRACTS, body).is(201);
        assertThat(figures(1971, 1971, again)).containsExactly("1971 1 7.00");
        // the error cannot be taken back while its number is somebody else's
        var back = proposed(contract, "retractions", retraction(gone.position(), "LAST_CHANGE"))
                .is(201);
        approved(back).isProblem(422, "reference-already-used");
    }

    @Test
    void ofChangesOfDifferentKindsForOneFactExactlyOneTakesEffect() throws Exception {
        var contract = recorded("1981", "20.00");
        var one = proposed(contract, "terminations", termination(contract.position(), "1982", "5.00"))
                .is(201);
        var two = proposed(contract, "retractions", retraction(contract.position(), "CONTRACT"))
                .is(201);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(() -> approved(one), () -> approved(two));
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aProposalIsTakenBackByItsProposerOrRejectedByAnApprover() {
        var contract = recorded("1991", "20.00");
        var proposal = proposed(contract, "terminations", termination(contract.position(), "1992", "5.00"))
                .is(201);
        var path = proposal.header("Location");
        ledger.newClient(null, "REGISTRAR")
                .post(path + "/rejection", "{\"reason\": \"không phải của tôi\"}")
                .isProblem(422, "rejecter-not-entitled");
        registrar
                .post(path + "/rejection", "{}")
                .isProblem(400, "invalid-request")
                .names("/reason", "missing");
        var dropped = approver.post(path + "/rejection", "{\"reason\": \"không có giấy tờ\"}")
                .is(201);
        approved(proposal).isProblem(409, "correction-already-dropped");
        var shown = registrar.get(path + "?minPosition=" + dropped.position()).is(200);
        assertThat(shown.at("/state")).isEqualTo("DROPPED");
        assertThat(shown.at("/dropReason")).isEqualTo("không có giấy tờ");

        var own = proposed(contract, "retractions", retraction(contract.position(), "CONTRACT"))
                .is(201);
        registrar
                .post(own.header("Location") + "/rejection", "{\"reason\": \"nhầm\"}")
                .is(201);
    }

    @Test
    void onePersonIsNotTwoAndAnAddressNamesTheKindOfChange() {
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var contract = recorded("1995", "20.00");
        var proposal = both.post(
                        contract.header("Location") + "/terminations", termination(contract.position(), "1996", "5.00"))
                .is(201);
        both.post(proposal.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        approver.post(contract.header("Location") + "/retractions/" + proposal.id() + "/approval")
                .isProblem(404, "correction-unknown");
        registrar
                .get(contract.header("Location") + "/retractions/" + proposal.id() + "?minPosition="
                        + proposal.position())
                .is(404);
        registrar.post(proposal.header("Location") + "/approval").is(403);
    }

    @Test
    void whatIsWrongInTheBodyIsNamed() {
        var contract = recorded("1997", "20.00");
        long at = contract.position();
        proposed(contract, "amendments", "{}")
                .isProblem(400, "invalid-request")
                .names("/target", "missing")
                .names("/reason", "missing")
                .names("/signed", "missing")
                .names("/terms", "missing");
        proposed(
                        contract,
                        "terminations",
                        "{\"target\": %d, \"reason\": \"x\", \"date\": \"31/12/1998\"}".formatted(at))
                .isProblem(400, "invalid-request")
                .names("/date", "not-a-date")
                .names("/unperformed", "missing");
        proposed(contract, "retractions", retraction(at, "HALF"))
                .isProblem(400, "invalid-request")
                .names("/scope", "not-one-of");
        proposed(contract, "terminations", termination(at, "1998", "20.01"))
                .isProblem(422, "unperformed-exceeds-contract");
        proposed(contract, "terminations", termination(at, "1996", "1.00")).isProblem(422, "date-before-contract");
        proposed(contract, "terminations", termination(at, "9998", "1.00")).isProblem(422, "date-in-the-future");
        proposed(contract, "terminations", termination(at - 1, "1998", "1.00"))
                .isProblem(409, "correction-target-not-in-force");
    }

    @Test
    void aDomesticPriceInForeignCurrencyIsFlaggedWithTheLawAndFound() {
        var domestic = terms("2001", "20.00");
        domestic.putObject("transfer").put("direction", "DOMESTIC");
        var contract = registrar.post(CONTRACTS, domestic).is(201);
        var flags = shown(contract, contract).path("flags");
        assertThat(flags.get(0).path("code").asString()).isEqualTo("PRICED_IN_FOREIGN_CURRENCY");
        assertThat(flags.get(0).path("source").asString()).contains("Art. 22");
        assertThat(registrar
                        .get(CONTRACTS + "?flag=PRICED_IN_FOREIGN_CURRENCY&year=2001&party=" + supplier)
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(contract.id());
        registrar
                .get(CONTRACTS + "?flag=NICE")
                .isProblem(400, "invalid-request")
                .names("flag", "not-one-of");
    }
}
