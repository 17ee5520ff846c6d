package vn.techledger.api.http;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Memoranda begin deals, contracts follow, and no figure of contracts contains a memorandum. */
@ExtendWith(RunningLedger.Shared.class)
class MemorandaTest {

    private static final String MEMORANDA = "/api/v1/memoranda";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String one;
    private final String other;

    MemorandaTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.one = ledger.party("Bên ghi nhớ một");
        this.other = ledger.party("Bên ghi nhớ hai");
    }

    private String memorandum(String signed, String amount) {
        return """
            {"reference": "BB-1", "title": "Ghi nhớ sấy hồi", "signed": "%s", "expires": "2008-12-31",
             "parties": ["%s", "%s"], "channel": "TECHMART",
             "potentialValue": {"state": "ESTIMATED", "amount": "%s", "currency": "SEK"}}""".formatted(signed, one, other, amount);
    }

    private Answer recorded(String signed, String amount) {
        return registrar.post(MEMORANDA, memorandum(signed, amount)).is(201);
    }

    private Answer contract(Answer memorandum, String signed) {
        var deal = Deals.deal(one, other, signed, "70.00", "SEK").put("memorandum", memorandum.id());
        return registrar.post(Deals.CONTRACTS, deal);
    }

    @Test
    void contractsThatFollowBelongToTheDealOfTheMemorandum() {
        var memorandum = recorded("2008-03-01", "100.00");
        var first = contract(memorandum, "2008-04-01").is(201);
        var second = contract(memorandum, "2009-02").is(201);

        var shown = registrar
                .get(memorandum.header("Location") + "?minPosition=" + second.position())
                .is(200);
        assertThat(shown.at("/deal")).isEqualTo(memorandum.id());
        assertThat(shown.at("/contracts/0/id")).isEqualTo(first.id());
        assertThat(shown.json().at("/contracts/0/flags")).isEmpty();
        assertThat(shown.at("/contracts/1/flags/0")).isEqualTo("SIGNED_AFTER_EXPIRY");
        var following = registrar.get(first.header("Location") + "?minPosition=" + second.position());
        assertThat(following.at("/deal")).isEqualTo(memorandum.id());
        var steps = ledger.client("AUDITOR")
                .get("/api/v1/audit/deals/" + memorandum.id() + "/trail?minPosition=" + second.position())
                .is(200)
                .json()
                .path("steps");
        assertThat(steps.valueStream().map(step -> step.path("contract").asString()))
                .contains(first.id(), second.id());
    }

    @Test
    void aContractNamesAMemorandumThatIsThere() {
        var deal =
                Deals.deal(one, other, "2008", "1.00", "SEK").put("memorandum", "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10");
        registrar.post(Deals.CONTRACTS, deal).isProblem(404, "memorandum-unknown");
        registrar
                .post(Deals.CONTRACTS, deal.put("memorandum", "x"))
                .isProblem(400, "invalid-request")
                .names("/memorandum", "not-an-id");
    }

    @Test
    void memorandaAreCountedApartAndNeverAmongContracts() {
        var before = totals(2007, ledger.position());
        var memorandum = recorded("2007-05", "250.50");
        var row = totals(2007, memorandum.position());
        assertThat(row.path("count").asLong()).isEqualTo(before.path("count").asLong() + 1);
        assertThat(row.path("potentialValue").asString()).isEqualTo("250.50");
        var figure = ledger.statistician()
                .get("/api/v1/statistics/transaction-value?currency=SEK&from=2007&to=2007&minPosition="
                        + memorandum.position())
                .is(200);
        assertThat(figure.json().at("/totals/0/count").asLong()).isZero();
    }

    private JsonNode totals(int year, long minPosition) {
        return ledger.statistician()
                .get(MEMORANDA + "/totals?from=%d&to=%d&minPosition=%d".formatted(year, year, minPosition))
                .is(200)
                .json()
                .at("/rows/0");
    }

    @Test
    void aMemorandumEndsOnceAndIsPutRightByTwoPersons() {
        var memorandum = recorded("2008-03", "10.00");
        var path = memorandum.header("Location");
        var end = "{\"how\": \"WITHDRAWN\", \"on\": \"2008-06\", \"reason\": \"đổi ý\"}";
        registrar.post(path + "/end", end.replace("2008-06", "2007")).isProblem(422, "ended-before-signed");
        registrar.post(path + "/end", end).is(201);
        registrar.post(path + "/end", end).isProblem(409, "memorandum-already-ended");

        var body = "{\"target\": %d, \"reason\": \"gõ nhầm\", \"terms\": %s}"
                .formatted(memorandum.position(), memorandum("2008-05", "20.00"));
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var proposal = both.post(path + "/corrections", body).is(201);
        var twin = registrar.post(path + "/corrections", body).is(201);
        both.post(proposal.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var approval = approver.post(proposal.header("Location") + "/approval").is(201);
        approver.post(twin.header("Location") + "/approval").isProblem(409, "correction-target-not-in-force");
        var now = registrar.get(path + "?minPosition=" + approval.position());
        assertThat(now.at("/terms/signed")).isEqualTo("2008-05");
        assertThat(now.at("/end/how")).isEqualTo("WITHDRAWN");
        assertThat(registrar.get(twin.header("Location")).at("/state")).isEqualTo("STALE");
    }

    @Test
    void onlyThoseWithAPartSeeIt() {
        var memorandum = recorded("2008", "5.00");
        var stranger = ledger.newClient(ledger.party("Người ngoài ghi nhớ"), "PARTY");
        var itself = ledger.newClient(one, "PARTY");
        var path = memorandum.header("Location") + "?minPosition=" + memorandum.position();
        stranger.get(path).isProblem(404, "not-found");
        itself.get(path).is(200);
        assertThat(stranger.get(MEMORANDA).is(200).json().path("items")).isEmpty();
        assertThat(itself.get(MEMORANDA + "?title=ghi%20nho%20SAY&year=2008")
                        .is(200)
                        .json()
                        .path("items"))
                .isNotEmpty();
        stranger.post(MEMORANDA, memorandum("2008", "5.00")).isProblem(403, "forbidden");
    }

    @Test
    void badInputIsNamedWhole() {
        registrar
                .post(MEMORANDA, """
                        {"parties": ["%s"], "signed": "2008-02-30", "expires": "2007", "channel": "SHOP",
                         "technologies": ["x"]}""".formatted(one))
                .isProblem(400, "invalid-request")
                .names("/parties", "too-few")
                .names("/signed", "not-a-date")
                .names("/channel", "not-one-of")
                .names("/technologies/0", "not-an-id");
        registrar
                .post(MEMORANDA, memorandum("2009", "1.00"))
                .isProblem(400, "invalid-request")
                .names("/expires", "expires-before");
    }

    @Test
    void twoMemorandaOfAPartyWithTheSameNumberAreFlaggedAndNotRefused() {
        var body = memorandum("2006", "1.00").replace("BB-1", "BB-trùng");
        var first = registrar.post(MEMORANDA, body).is(201);
        var alone = registrar
                .get(first.header("Location") + "?minPosition=" + first.position())
                .is(200);
        assertThat(alone.json().path("flags")).isEmpty();
        var second = registrar.post(MEMORANDA, body).is(201);
        for (var memorandum : List.of(first, second)) {
            var shown = registrar
                    .get(memorandum.header("Location") + "?minPosition=" + second.position())
                    .is(200);
            assertThat(shown.at("/flags/0")).isEqualTo("NUMBER_REPEATED");
        }
    }
}
