package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Rule sets and days off count from the moment on at which two persons adopted them. */
@ExtendWith(RunningLedger.Shared.class)
class RulesTest {

    private static final String RULE_SETS = "/api/v1/rule-sets";
    private static final String HOLIDAYS = "/api/v1/holidays";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    RulesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String newCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Contracts of the year 1901, which no other test signs. */
    private static String ruleSet(String code, String replaces) {
        return """
            {"code": "%s", "replaces": %s, "rules": {
              "titleVi": "Luật thử", "titleEn": "Law on trial", "validFrom": "1901-01-01", "validTo": "1901-12-31",
              "chosenBy": "SIGNED", "lastDay": "STAYS", "source": "made up",
              "duties": [{"transfer": "INBOUND", "obligation": "MANDATORY", "filer": "ACQUIRER",
                          "unlessResultCertificate": false, "article": "Art. 1"}],
              "limits": [{"step": "FILE_REGISTRATION", "length": 90, "unit": "CALENDAR", "from": "SIGNED",
                          "article": "Art. 2"}],
              "fees": [{"occasion": "REGISTRATION", "percent": "0.1", "least": 5, "most": 10, "article": "Art. 3"}],
              "report": {"month": 12, "day": 31, "article": "Art. 4"},
              "refusals": [{"code": "X", "textVi": "Có", "textEn": "Has", "article": "Art. 5"}]}}""".formatted(code, replaces);
    }

    @Test
    void theShippedRuleSetNamesTheArticleOfEveryRule() {
        var proposed = statistician
                .post(RULE_SETS, "{\"shipped\": \"VN-TT-2017\", \"replaces\": null}")
                .is(201);
        var shown = statistician
                .get(proposed.header("Location") + "?minPosition=" + proposed.position())
                .is(200);
        assertThat(shown.at("/code")).isEqualTo("VN-TT-2017");
        var rules = shown.json().path("rules");
        assertThat(rules.path("validTo").asString())
                .as("Law 115/2025 is not known")
                .isEqualTo("2026-03-31");
        for (var kind : List.of("duties", "limits", "fees", "refusals", "revocations")) {
            assertThat(rules.path(kind).size()).isPositive();
            assertThat(rules.path(kind)
                            .valueStream()
                            .map(rule -> rule.path("article").asString("")))
                    .as(kind)
                    .allMatch(article -> article.matches("(Luật|Nghị định|Thông tư) .*\\d+/20\\d\\d/.*"));
        }
        assertThat(rules.path("limits")
                        .valueStream()
                        .map(limit -> limit.path("step").asString() + " "
                                + limit.path("length").asInt() + " "
                                + limit.path("unit").asString() + " "
                                + limit.path("from").asString()))
                .contains(
                        "FILE_REGISTRATION 90 CALENDAR SIGNED",
                        "ANSWER_REGISTRATION 5 WORKING COMPLETE",
                        "ASK_REGISTRATION_SUPPLEMENT 3 WORKING RECEIVED",
                        "FILE_LICENCE 60 CALENDAR SIGNED",
                        "ANSWER_APPROVAL 30 CALENDAR COMPLETE",
                        "ANSWER_LICENCE 15 WORKING COMPLETE",
                        "REPAY_INCENTIVES 20 WORKING NOTICE");
        statistician
                .post(RULE_SETS, "{\"shipped\": \"VN-TT-2026\"}")
                .isProblem(400, "invalid-request")
                .names("/shipped", "not-one-of");
    }

    @Test
    void aRuleSetIsAdoptedByAnotherPersonAndReplacedByName() {
        var code = newCode();
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var key = Client.newKey();
        var first = both.post(RULE_SETS, ruleSet(code, "null"), key).is(201);
        assertThat(both.post(RULE_SETS, ruleSet(code, "null"), key).is(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
        both.post(first.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var adopted = approver.post(first.header("Location") + "/approval").is(201);
        approver.post(first.header("Location") + "/approval").isProblem(409, "rules-proposal-already-adopted");

        both.post(RULE_SETS, ruleSet(code, "null")).isProblem(409, "rules-changed-meanwhile");
        var second = both.post(RULE_SETS, ruleSet(code, Long.toString(adopted.position())))
                .is(201);
        var replaced = approver.post(second.header("Location") + "/approval").is(201);
        var listed = both.get(RULE_SETS + "?limit=500&minPosition=" + replaced.position())
                .is(200)
                .json()
                .path("items");
        assertThat(listed.valueStream()
                        .filter(set -> set.path("code").asString().equals(code))
                        .map(set -> set.path("inForce").asBoolean()))
                .containsExactly(false, true);
        approver.post(RULE_SETS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/approval")
                .isProblem(404, "rules-proposal-unknown");
        both.get(RULE_SETS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10").isProblem(404, "not-found");
    }

    @Test
    void ofTwoProposalsForOneYearOneIsAdopted() throws Exception {
        var one = statistician
                .post(HOLIDAYS, holidays("2041-01-01", "2041-01-05"))
                .is(201);
        var two = statistician
                .post(HOLIDAYS, holidays("2041-01-02", "2041-01-06"))
                .is(201);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
                if (answer.get().status() == 409) {
                    answer.get().isProblem(409, "rules-changed-meanwhile");
                }
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        var shown = statistician
                .get(HOLIDAYS + "?limit=500&minPosition=" + ledger.position())
                .is(200)
                .json()
                .path("items");
        assertThat(shown.valueStream()
                        .filter(h -> h.at("/calendar/year").asInt() == 2041)
                        .filter(h -> h.path("inForce").asBoolean()))
                .hasSize(1);
        assertThat(statistician.get(one.header("Location")).is(200).at("/calendar/daysOff/0/name"))
                .isEqualTo("Tết");
    }

    private static String holidays(String off, String working) {
        return """
            {"year": 2041, "daysOff": [{"day": "%s", "name": "Tết"}], "workingDays": ["%s"], "source": "made up"}""".formatted(off, working);
    }

    @Test
    void rulesAreReadStrictly() {
        long before = ledger.position();
        statistician
                .post(RULE_SETS, "{\"code\": \"a b\"}")
                .isProblem(400, "invalid-request")
                .names("/code", "not-a-code")
                .names("/rules", "missing");
        statistician
                .post(
                        RULE_SETS,
                        ruleSet(newCode(), "null")
                                .replace("\"1901-12-31\"", "\"1900-12-31\"")
                                .replace("\"length\": 90", "\"length\": 0")
                                .replace("\"month\": 12", "\"month\": 13")
                                .replace("\"unlessResultCertificate\": false,", "")
                                .replace("\"most\": 10", "\"most\": 4"))
                .isProblem(400, "invalid-request")
                .names("/rules/validTo", "ends-before-it-begins")
                .names("/rules/limits/0/length", "out-of-range")
                .names("/rules/report/day", "not-a-day")
                .names("/rules/duties/0/unlessResultCertificate", "missing")
                .names("/rules/fees/0/most", "out-of-range");
        statistician
                .post(HOLIDAYS, holidays("2042-01-01", "2041-01-08"))
                .isProblem(400, "invalid-request")
                .names("/daysOff/0/day", "other-year")
                .names("/workingDays/0", "not-a-weekend");
        statistician
                .post(HOLIDAYS, holidays("2041-01-05", "2041-01-05"))
                .isProblem(400, "invalid-request")
                .names("/workingDays/0", "duplicates");
        statistician.post(HOLIDAYS, "{}").isProblem(400, "invalid-request").names("/year", "missing");
        ledger.registrar().post(HOLIDAYS, holidays("2041-01-01", "2041-01-05")).isProblem(403, "forbidden");
        assertThat(ledger.position()).isEqualTo(before);
    }
}
