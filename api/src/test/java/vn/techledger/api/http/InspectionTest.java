package vn.techledger.api.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withAmount;

/** Quoted figures are held against what was published when they were quoted. */
@ExtendWith(RunningLedger.Shared.class)
class InspectionTest {

    private static final String PUBLICATIONS = "/api/v1/publications";
    private static final String INSPECTION = "/api/v1/publications/inspection";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    InspectionTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private Answer published(String code, String vintage, String replaces) {
        var body = """
                {"titleVi": "Giá trị", "titleEn": "Value", "indicator": "%s", "from": 1883, "to": 1885, "vintage": "%s",
                 "replaces": %s}""".formatted(code, vintage, replaces);
        var proposed = statistician.post(PUBLICATIONS, body).is(201);
        return approver.post(proposed.header("Location") + "/approval").is(201);
    }

    private static String figure(String code, String period, String value, String day, String more) {
        return """
                {"indicator": "%s", "period": "%s", "value": "%s", "quotedOn": "%s"%s}""".formatted(code, period, value, day, more);
    }

    @Test
    void eachFigureGetsItsVerdictInJsonAndCsvAndInBothLanguages() {
        var code = "inspected-" + UUID.randomUUID();
        var gives = ledger.party("Bên giao thanh tra");
        var takes = ledger.party("Bên nhận thanh tra");
        var terms = deal(gives, takes, "1884", "1000", "KMF");
        var contract = ledger.registrar().post(CONTRACTS, terms).is(201);
        var definition = statistician
                .post("/api/v1/indicators", TargetsTest.definition(code, 1, "KMF"))
                .is(201);
        var adopted = approver.post(definition.header("Location") + "/approval").is(201);
        reached(adopted, definition);
        var first = published(code, "ESTIMATE", "null");
        var fix = ledger.registrar()
                .post(
                        CONTRACTS + "/" + contract.id() + "/corrections",
                        correction(contract.position(), "Gõ nhầm", withAmount(terms, "1200")))
                .is(201);
        reached(approver.post(fix.header("Location") + "/approval").is(201), definition);
        var second = published(code, "FINAL", Long.toString(first.position()));

        var at = INSPECTION + "?minPosition=" + second.position();
        var figures = "{\"figures\": ["
                + String.join(
                        ",",
                        figure(code, "1884", "1200", "2999-01-01", ", \"definition\": 1, \"vintage\": \"ESTIMATE\""),
                        figure(code, "1884", "1250.5", "2999-01-01", ""),
                        figure(code, "1884", "1000", "2999-01-01", ", \"publication\": \"" + first.id() + "\""),
                        figure(code, "1884", "1000", "2001-01-01", ""),
                        figure(code, "1885", "5", "2999-01-01", ""))
                + "]}";
        var report = statistician.post(at, figures).is(200);
        assertThat(report.json()
                        .path("figures")
                        .valueStream()
                        .map(one -> one.path("verdict").asString()))
                .containsExactly("agrees", "differs", "superseded", "nothing-published", "not-in-table");
        assertThat(report.at("/figures/0/published/value")).isEqualTo("1200");
        assertThat(report.at("/figures/0/published/vintage")).isEqualTo("FINAL");
        assertThat(report.json().at("/figures/0/definitionAgrees").asBoolean()).isTrue();
        assertThat(report.json().at("/figures/0/vintageAgrees").asBoolean()).isFalse();
        assertThat(report.at("/figures/0/sentence"))
                .isEqualTo("Agrees with the published value in force on 2999-01-01: 1200 (final). "
                        + "Its vintage was final, not estimate.");
        assertThat(report.at("/figures/1/absolute")).isEqualTo("50.5");
        assertThat(report.at("/figures/1/relative")).isEqualTo("0.042083");
        assertThat(report.at("/figures/2/quotedFrom/publication")).isEqualTo(first.id());
        assertThat(report.at("/figures/2/published/publication")).isEqualTo(second.id());
        assertThat(report.at("/figures/2/absolute")).isEqualTo("-200");
        assertThat(report.json().at("/figures/3/published").isNull()).isTrue();

        // as known before the second release, the first one is in force
        var before = statistician
                .post(INSPECTION + "?knownAt=" + first.position(), figures)
                .is(200);
        assertThat(before.at("/figures/2/verdict")).isEqualTo("agrees");

        // nothing is recorded, no idempotency key is needed, and the same question has the same answer
        long position = ledger.position();
        var asked = INSPECTION + "?knownAt=" + second.position();
        var bytes = figures.getBytes(StandardCharsets.UTF_8);
        var once = statistician
                .postBytes(asked, bytes, "Content-Type", "application/json")
                .is(200);
        assertThat(statistician
                        .postBytes(asked, bytes, "Content-Type", "application/json")
                        .is(200)
                        .text())
                .isEqualTo(once.text());
        assertThat(ledger.position()).isEqualTo(position);

        var csv = "{\"csv\": \"indicator,period,value,quotedOn,vintage\\n" + code + ",1884,1000,2999-01-01,\\n\"}";
        var table = statistician
                .postBytes(
                        asked,
                        csv.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "text/csv",
                        "Accept-Language",
                        "vi")
                .is(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines().toList()).hasSize(2);
        assertThat(table.text()).contains(",superseded,1200,FINAL,").contains("bị thay thế từ ngày");
    }

    @Test
    void whatCannotBeComparedIsNamed() {
        statistician
                .post(INSPECTION, "{\"figures\": [" + figure("i", "24", "1,5", "1 May", ", \"key\": \"C\"") + "]}")
                .isProblem(400, "invalid-request")
                .names("/figures/0/period", "not-a-year")
                .names("/figures/0/value", "not-a-decimal")
                .names("/figures/0/quotedOn", "not-a-day")
                .names("/figures/0/key", "key-without-dimension");
        statistician.post(INSPECTION, "{}").isProblem(400, "invalid-request").names("/figures", "figures-or-csv");
        statistician
                .post(INSPECTION, "{\"csv\": \"indicator,value\\ni,1\\n\"}")
                .isProblem(400, "invalid-request")
                .names("/csv", "wrong-columns");
        ledger.registrar().post(INSPECTION, "{}").is(403);
        ledger.stranger().post(INSPECTION, "{}").is(401);
    }

    private void reached(Answer position, Answer definition) {
        statistician
                .get("/api/v1/statistics/transaction-value?currency=KMF&minPosition=" + position.position())
                .is(200);
        statistician
                .get("/api/v1/statistics/transaction-value?rung=paid&currency=KMF&minPosition=" + position.position())
                .is(200);
        statistician
                .get(definition.header("Location") + "?minPosition=" + position.position())
                .is(200);
    }
}
