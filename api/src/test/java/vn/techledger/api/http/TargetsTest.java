package vn.techledger.api.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** Targets are judged by what two persons adopted, and say what is missing. */
@ExtendWith(RunningLedger.Shared.class)
class TargetsTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String PLANS = "/api/v1/plans";
    private static final String TARGETS = "/api/v1/targets/";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    TargetsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    static String definition(String code, int version, String currency) {
        return """
            {"definition": {"code": "%s", "version": %d, "titleVi": "Giá trị", "titleEn": "Value", "rung": "SIGNED",
              "measure": "TOTAL", "postedOn": "SIGNING", "territory": "ANYWHERE", "unit": null, "calendar": "JANUARY",
              "prices": "CURRENT", "currency": "%s", "baseYear": null, "validFrom": "2018-01-01",
              "citation": "made up"}, "replaces": null}""".formatted(code, version, currency);
    }

    private Answer adopt(String path, String body) {
        var proposed = statistician.post(path, body).is(201);
        return approver.post(proposed.header("Location") + "/approval").is(201);
    }

    @Test
    void thePlanOfTheProvinceIsShippedAndJudgedOnlyByAnAdoptedDefinition() {
        var candidate =
                statistician.get(TARGETS + "VN-QD-1158.growth-2030/progress").is(200);
        assertThat(candidate.at("/planStatus")).isEqualTo("candidate");
        assertThat(candidate.json().path("says").get(0).asString()).startsWith("Nobody has adopted this plan");

        var adopted = adopt(PLANS, "{\"shipped\": \"VN-LS-257\"}");
        var listed = statistician
                .get("/api/v1/targets?minPosition=" + adopted.position())
                .is(200)
                .json();
        assertThat(listed.valueStream()
                        .filter(target -> target.path("plan").asString().equals("VN-LS-257"))
                        .map(target -> target.path("status").asString() + " "
                                + target.at("/target/threshold/comparison").asString("-") + " "
                                + target.at("/target/threshold/value").asString("-")))
                .containsExactly(
                        "adopted AT_LEAST 15",
                        "adopted AT_LEAST 20",
                        "adopted MORE_THAN 20",
                        "adopted MORE_THAN 25",
                        "adopted - -",
                        "adopted - -",
                        "adopted - -");

        var growth = statistician
                .get(
                        TARGETS + "VN-LS-257.growth-2025/progress?minPosition=" + adopted.position(),
                        "Accept-Language",
                        "vi")
                .is(200);
        assertThat(growth.at("/outcome/verdict")).isEqualTo("not-computable");
        assertThat(growth.at("/outcome/because")).isEqualTo("no-definition-adopted");
        assertThat(growth.at("/outcome/sentence")).contains("chưa ai ban hành định nghĩa");
        assertThat(statistician
                        .get(TARGETS + "VN-LS-257.digitised-results/progress")
                        .is(200)
                        .at("/outcome/verdict"))
                .isEqualTo("no-threshold");
        statistician.get(TARGETS + "VN-LS-257.nothing/progress").isProblem(404, "not-found");
        ledger.registrar().get(TARGETS + "VN-LS-257.growth-2025/progress").is(403);

        var study = statistician
                .post(TARGETS + "VN-LS-257.intermediary-study-2025/milestones", """
                        {"reached": "2025-06", "document": {"kind": "OTHER", "grade": "ORIGINAL_SEEN"}}""")
                .is(201);
        assertThat(statistician
                        .get(TARGETS + "VN-LS-257.intermediary-study-2025/progress")
                        .is(200)
                        .at("/outcome/verdict"))
                .isEqualTo("behind");
        var confirmed = approver.post(study.header("Location") + "/approval").is(201);
        assertThat(statistician
                        .get(TARGETS + "VN-LS-257.intermediary-study-2025/progress?minPosition=" + confirmed.position())
                        .is(200)
                        .at("/outcome/verdict"))
                .isEqualTo("met");
        statistician.post(TARGETS + "VN-LS-257.growth-2025/milestones", """
                        {"document": {"kind": "OTHER", "grade": "ORIGINAL_SEEN"}}""").isProblem(422, "target-of-another-kind");
    }

    @Test
    void growthIsJudgedExactlyAndAsItWasKnown() {
        var code = "growth-" + UUID.randomUUID();
        var plan = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var gives = ledger.party("Bên giao mục tiêu");
        var takes = ledger.party("Bên nhận mục tiêu");
        ledger.registrar()
                .post(CONTRACTS, deal(gives, takes, "2023-02", "1000", "ISK"))
                .is(201);
        ledger.registrar()
                .post(CONTRACTS, deal(gives, takes, "2025-02", "1440", "ISK"))
                .is(201);
        adopt(INDICATORS, definition(code, 1, "ISK"));
        var target = plan + ".growth";
        long before = adopt(PLANS, """
                        {"plan": {"code": "%s", "titleVi": "Kế hoạch thử", "titleEn": "A plan on trial",
                          "citation": "made up", "targets": [{"code": "%s", "titleVi": "T", "titleEn": "T",
                            "kind": "GROWTH", "indicator": "%s", "threshold": {"comparison": "AT_LEAST", "value": "20"},
                            "by": 2025, "baseYears": [2023, 2022], "source": "made up"}]}}""".formatted(plan, target, code)).position();

        var answer = statistician
                .get(TARGETS + target + "/progress?minPosition=" + before)
                .is(200);
        assertThat(answer.at("/outcome/because")).isEqualTo("readings-differ");
        assertThat(answer.at("/readings/0/outcome/verdict"))
                .as("1000 × 1.2² = 1440")
                .isEqualTo("met");
        assertThat(answer.at("/readings/0/averageGrowth")).isEqualTo("0.200000");
        assertThat(required(answer.json())).containsExactly("1000", "1200", "1440");
        assertThat(answer.at("/readings/1/outcome/because")).isEqualTo("base-missing");
        assertThat(answer.json().at("/definition/adoptedLate").asBoolean()).isTrue();
        assertThat(answer.json().path("evidence").toString()).contains("knownAt=" + answer.position());

        long after = adopt("/api/v1/external-figures", """
                        {"indicator": "%s", "year": 2022, "source": "Báo cáo 12/BC",
                         "value": {"state": "FIXED", "amount": "500", "currency": "ISK"},
                         "sha256": "%s"}""".formatted(code, "ab".repeat(32)))
                .position();
        var more = statistician
                .get(TARGETS + target + "/progress?minPosition=" + after)
                .is(200);
        assertThat(more.at("/outcome/verdict")).isEqualTo("met");
        assertThat(more.json().at("/readings/1/recomputableFromDeals").asBoolean())
                .isFalse();
        assertThat(more.json().at("/readings/1/steps/1/seriesBroken").asBoolean())
                .isTrue();
        assertThat(more.json().path("says").toString())
                .contains("not recomputable from deals")
                .contains("series is broken");
        var asBefore = TARGETS + target + "/progress?knownAt=" + answer.position();
        assertThat(statistician.get(asBefore).is(200).text())
                .isEqualTo(answer.text())
                .isEqualTo(statistician.get(asBefore).is(200).text());
    }

    private static List<String> required(JsonNode progress) {
        return progress.at("/readings/0/steps")
                .valueStream()
                .map(step -> step.path("required").asString())
                .toList();
    }

    @Test
    void definitionsTakeTwoPersonsAndOfTwinsOneIsAdopted() throws Exception {
        var code = "twins-" + UUID.randomUUID();
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var key = Client.newKey();
        var one = both.post(INDICATORS, definition(code, 1, "ISK"), key).is(201);
        assertThat(both.post(INDICATORS, definition(code, 1, "ISK"), key)
                        .is(201)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        both.post(one.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var two = both.post(INDICATORS, definition(code, 2, "ISK")).is(201);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            assertThat(threads.invokeAll(calls).stream().map(answer -> {
                        try {
                            return answer.get().status();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    }))
                    .containsExactlyInAnyOrder(201, 409);
        }
        both.post(INDICATORS, definition(code, 0, "ISK"))
                .isProblem(400, "invalid-request")
                .names("/definition/version", "not-positive");
        both.post(INDICATORS, "{\"shipped\": \"nothing\"}")
                .isProblem(400, "invalid-request")
                .names("/shipped", "not-one-of");
        approver.post(INDICATORS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/approval")
                .isProblem(404, "indicator-proposal-unknown");
        assertThat(both.get(INDICATORS + "/candidates")
                        .is(200)
                        .json()
                        .valueStream()
                        .map(candidate -> candidate.at("/definition/code").asString() + " "
                                + candidate.path("status").asString() + " "
                                + candidate.path("obstacle").asString("-")))
                .contains(
                        "transaction-value candidate -",
                        "payments-for-transfer candidate -",
                        "contracts candidate -",
                        "registered-value candidate -",
                        "transaction-value-report-year candidate -",
                        "ip-share candidate -",
                        "performed-value candidate performed-value-not-recorded",
                        "memoranda-value candidate rung-not-folded");
    }
}
