package vn.techledger.api.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Three different acts, and what a valuation said against what a contract agreed on. */
@ExtendWith(RunningLedger.Shared.class)
class ValuationsTest {

    private static final String ONE = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a20";
    private static final String TWO = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a21";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final String owner;
    private final String buyer;

    ValuationsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.owner = ledger.party("Viện thẩm định");
        this.buyer = ledger.party("Công ty được thẩm định");
    }

    private Answer technology() {
        var body = "{\"kind\": \"IP_ASSET\", \"title\": \"Bí quyết lên men\", \"owners\": [{\"party\": \"" + owner
                + "\"}]}";
        return registrar.post("/api/v1/technologies", body).is(201);
    }

    private static String valuation(String date, String valuers, String low, String high, String point) {
        return """
            {"act": "VALUATION", "purpose": "góp vốn", "date": "%s", "valuers": [%s], "certificate": "CT-1",
             "approaches": ["MARKET"], "low": %s, "high": %s, "point": %s}""".formatted(date, valuers, chf(low), chf(high), chf(point));
    }

    private static String chf(String amount) {
        return "{\"state\": \"ESTIMATED\", \"amount\": \"" + amount + "\", \"currency\": \"CHF\"}";
    }

    private static String two() {
        return "\"" + ONE + "\", \"" + TWO + "\"";
    }

    @Test
    void aValuationIsComparedWithTheContractThatFollows() {
        var technology = technology();
        var valuation = registrar
                .post(
                        technology.header("Location") + "/valuations",
                        valuation("2025-03-04", two(), "80.00", "120.00", "90.00"))
                .is(201);
        var deal = Deals.deal(owner, buyer, "2025-05", "100.00", "CHF");
        deal.putObject("transfer").putArray("technologies").addObject().put("technology", technology.id());
        var contract = registrar.post(Deals.CONTRACTS, deal).is(201);

        var shown = registrar
                .get(valuation.header("Location") + "?minPosition=" + contract.position())
                .is(200);
        assertThat(shown.at("/kind")).isEqualTo("VALUATION");
        assertThat(shown.json().path("flags")).isEmpty();
        assertThat(shown.at("/comparisons/0/contract")).isEqualTo(contract.id());
        assertThat(shown.at("/comparisons/0/comparison/difference")).isEqualTo("10.00");
        assertThat(shown.at("/comparisons/0/comparison/relative")).isEqualTo("0.111111");
        assertThat(shown.at("/comparisons/0/comparison/place")).isEqualTo("WITHIN");
        assertThat(registrar
                        .get(technology.header("Location") + "/valuations")
                        .is(200)
                        .at("/items/0/id"))
                .isEqualTo(valuation.id());
        var stranger = ledger.newClient(ledger.party("Người ngoài thẩm định"), "PARTY");
        stranger.get(valuation.header("Location")).isProblem(404, "not-found");
    }

    @Test
    void fewerThanTwoValuersAreFlaggedAndNeverRefused() {
        var path = technology().header("Location") + "/valuations";
        assertThat(flags(registrar.post(path, valuation("2025", "\"" + ONE + "\"", "1.00", "1.00", "1.00"))))
                .isEqualTo("FEWER_THAN_TWO_VALUERS");
        assertThat(flags(registrar.post(path, valuation("2026-05", "\"" + ONE + "\"", "1.00", "1.00", "1.00"))))
                .isEqualTo("VALUERS_RULE_UNKNOWN");
    }

    private String flags(Answer recorded) {
        recorded.is(201);
        return registrar
                .get(recorded.header("Location") + "?minPosition=" + recorded.position())
                .at("/flags/0");
    }

    @Test
    void whatAContractTransfersIsAssessedAndInspected() {
        var contract = registrar
                .post(Deals.CONTRACTS, Deals.deal(owner, buyer, "2024", "5.00", "CHF"))
                .is(201);
        var path = contract.header("Location") + "/valuations";
        registrar
                .post(
                        path,
                        "{\"act\": \"ASSESSMENT\", \"purpose\": \"nghiệm thu\", \"date\": \"2025\", \"level\": \"khá\"}")
                .is(201);
        var inspection = registrar.post(path, """
                        {"act": "INSPECTION", "purpose": "nghiệm thu", "date": "2025-02", "outcome": "PARTLY_MET",
                         "targets": [{"agreed": "95 %", "achieved": "93 %"}]}""").is(201);
        var listed =
                registrar.get(path + "?minPosition=" + inspection.position()).is(200);
        assertThat(listed.at("/items/0/kind")).isEqualTo("ASSESSMENT");
        assertThat(listed.at("/items/1/act/targets/0/achieved")).isEqualTo("93 %");
    }

    @Test
    void whatWasRecordedInErrorIsTakenBackByTwoPersons() {
        var technology = technology();
        var valuation = registrar
                .post(technology.header("Location") + "/valuations", valuation("2025", two(), "1.00", "3.00", "2.00"))
                .is(201);
        var path = valuation.header("Location") + "/retractions";
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var body = "{\"target\": " + valuation.position() + ", \"reason\": \"ghi hai lần\"}";
        var proposal = both.post(path, body).is(201);
        var twin = registrar.post(path, body).is(201);
        both.post(proposal.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var approval = approver.post(proposal.header("Location") + "/approval").is(201);
        approver.post(proposal.header("Location") + "/approval").isProblem(409, "correction-already-approved");
        approver.post(twin.header("Location") + "/approval").isProblem(409, "valuation-already-retracted");
        var now = registrar.get(valuation.header("Location") + "?minPosition=" + approval.position());
        assertThat(now.json().path("retracted").asLong()).isEqualTo(approval.position());
        assertThat(registrar.get(path).is(200).at("/items/1/state")).isEqualTo("STALE");
    }

    @Test
    void badInputIsNamedWhole() {
        var path = technology().header("Location") + "/valuations";
        registrar
                .post(path, valuation("2025", two(), "3.00", "1.00", "2.00").replace("góp vốn", " "))
                .isProblem(400, "invalid-request")
                .names("/purpose", "blank")
                .names("/low", "low-above-high");
        registrar
                .post(path, valuation("2025", two() + ", \"" + ONE + "\"", "1.00", "3.00", "4.00"))
                .isProblem(400, "invalid-request")
                .names("/valuers", "duplicates")
                .names("/point", "point-outside");
        registrar
                .post(path, """
                        {"act": "ASSESSMENT", "purpose": "x", "date": "2025-13", "outcome": "MET",
                         "valuers": ["Nguyễn Văn A"]}""")
                .isProblem(400, "invalid-request")
                .names("/date", "not-a-date")
                .names("/outcome", "not-of-this-act")
                .names("/valuers/0", "not-an-id");
        registrar
                .post(
                        path,
                        "{\"act\": \"ASSESSMENT\", \"purpose\": \"x\", \"date\": \"2025\", \"technology\": \"" + ONE
                                + "\"}")
                .isProblem(400, "invalid-request")
                .names("/technology", "given-by-address");
        registrar
                .post("/api/v1/technologies/" + ONE + "/valuations", valuation("2025", two(), "1.00", "3.00", "2.00"))
                .isProblem(404, "technology-unknown");
        registrar
                .post("/api/v1/valuations/" + ONE + "/retractions", "{\"target\": 1, \"reason\": \"x\"}")
                .isProblem(404, "valuation-unknown");
    }
}
