package vn.techledger.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withAmount;
import static vn.techledger.api.http.Uploads.imported;

/** A year is closed by two persons; what enters it later has a reason and two persons, and is seen. */
@ExtendWith(RunningLedger.Shared.class)
class ClosedPeriodsTest {

    private static final String CLOSINGS = "/api/v1/period-closings";
    private static final String LATE = "/api/v1/late-entries";

    /** A year in which no other test records anything: it is closed for good. */
    private static final String YEAR = "1887";

    private static final String MAPPING = """
            mapping: 1
            source: %s
            identity: {key: no}
            contract:
              kind: {constant: LICENCE}
              signed: {column: year, patterns: ["yyyy"]}
              suppliers: [{key: {column: seller}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              acquirers: [{key: {constant: Bên nhận muộn}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              amounts:
                total: {state: FIXED, amount: {column: amount}, currency: {constant: GNF}}
                technology: {state: UNKNOWN}
                other: {state: UNKNOWN}
            %s""";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client statistician;
    private final Client approver;

    ClosedPeriodsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String close(String period) {
        return "{\"period\": \"" + period + "\", \"note\": \"Đã đối chiếu\"}";
    }

    private static String late(String period, String until) {
        return """
                {"periods": ["%s"], "reason": "Tìm thấy trong kho lưu trữ", "until": "%s",
                 "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""".formatted(period, until);
    }

    private JsonNode figures(String more) {
        return statistician
                .get("/api/v1/statistics/transaction-value?period=year&from=1887&to=1888&currency=GNF" + more)
                .is(200)
                .json();
    }

    private String total(String more) {
        return figures(more).at("/totals/0/value").asString();
    }

    @Test
    void aClosedYearTakesOnlyWhatTwoPersonsPermitAndShowsIt() {
        var gives = ledger.party("Bên giao đúng hạn");
        var takes = ledger.party("Bên nhận đúng hạn");
        var terms = deal(gives, takes, YEAR + "-03", "1000", "GNF");
        var before = registrar.post(CONTRACTS, terms).is(201);

        // closing: a period that is over, by two persons, once
        statistician
                .post(CLOSINGS, close("2024"))
                .isProblem(400, "invalid-request")
                .names("/period", "not-a-figure-period");
        statistician.post(CLOSINGS, close("01-01/2999")).isProblem(422, "period-not-over");
        registrar.post(CLOSINGS, close("01-01/" + YEAR)).is(403);
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var proposed = both.post(CLOSINGS, close("01-01/" + YEAR)).is(201);
        var twin = statistician.post(CLOSINGS, close("01-01/" + YEAR)).is(201);
        var address = proposed.header("Location");
        both.post(address + "/approval").isProblem(422, "approver-is-proposer");
        var key = Client.newKey();
        var closed = approver.postEmpty(address + "/approval", key).is(201);
        var again = approver.postEmpty(address + "/approval", key).is(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.position()).isEqualTo(closed.position());
        approver.post(twin.header("Location") + "/approval").isProblem(409, "period-already-closed");
        statistician.post(CLOSINGS, close("01-01/" + YEAR)).isProblem(409, "period-already-closed");
        var shown = registrar.get(address + "?minPosition=" + closed.position()).is(200);
        assertThat(shown.at("/status")).isEqualTo("closed");
        assertThat(shown.at("/lastDay")).isEqualTo(YEAR + "-12-31");
        assertThat(registrar
                        .get(CLOSINGS + "?period=01-01/" + YEAR)
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(2);

        // late: refused without a permission, and with one that nobody gave
        var later = deal(gives, takes, YEAR + "-05", "500", "GNF");
        registrar.post(CONTRACTS, later).isProblem(422, "period-closed").names("/signed", "period-closed");
        registrar.post(CONTRACTS, deal(gives, takes, YEAR, "1", "GNF")).isProblem(422, "period-closed");
        registrar.post(CONTRACTS, deal(gives, takes, "1888", "77", "GNF")).is(201);
        registrar.post(LATE, late("01-01/1888", "2999-12-31")).isProblem(422, "period-not-closed");
        registrar.post(LATE, late("01-01/" + YEAR, "2001-01-01")).isProblem(422, "late-entry-expired");
        registrar
                .post(LATE, late("01-01/" + YEAR, "soon"))
                .isProblem(400, "invalid-request")
                .names("/until", "not-a-day");
        var permission =
                registrar.post(LATE, late("01-01/" + YEAR, "2999-12-31")).is(201);
        var named = later.deepCopy().put("lateEntry", permission.id());
        registrar.post(CONTRACTS, named).isProblem(422, "late-entry-not-permitted");
        registrar
                .post(CONTRACTS, later.deepCopy().put("lateEntry", "soon"))
                .isProblem(400, "invalid-request")
                .names("/lateEntry", "not-an-id");
        registrar.post(permission.header("Location") + "/approval").is(403);
        approver.post(permission.header("Location") + "/approval").is(201);
        approver.post(permission.header("Location") + "/approval").isProblem(409, "late-entry-already-permitted");
        var entered = registrar.post(CONTRACTS, named).is(201);
        var payment = """
                {"kind": "PAYMENT", "paid": "1887-06-01", "amount": {"state": "FIXED", "amount": "9", "currency": "GNF"}%s}""";
        var payments = CONTRACTS + "/" + entered.id() + "/payments";
        registrar.post(payments, payment.formatted("")).isProblem(422, "period-closed");
        var paid = registrar
                .post(payments, payment.formatted(", \"lateEntry\": \"" + permission.id() + "\""))
                .is(201);

        // a file: the rows of the closed year need the permission, and leave nothing behind without it
        var file = "no,year,seller,amount\n1,1887,Bên giao muộn,20\n2,1888,Bên giao sau,30\n"
                .getBytes(StandardCharsets.UTF_8);
        var refused = imported(registrar, mapping("late-refused", ""), file);
        assertThat(refused.path("recorded").asInt()).isEqualTo(1);
        assertThat(refused.path("bad").asInt()).isEqualTo(1);
        var errors = registrar
                .get("/api/v1/imports/" + refused.path("id").asString() + "/errors")
                .is(200)
                .json();
        assertThat(errors.at("/items/0/reason").asString()).isEqualTo("period-closed");
        assertThat(errors.at("/items/0/column").asString()).isEqualTo("year");
        assertThat(parties("muộn", refused.path("position").asLong())).containsExactly("Bên nhận muộn");
        var permitted = "  lateEntry: {constant: " + permission.id() + "}\n";
        var loaded = imported(registrar, mapping("late-permitted", permitted), file);
        assertThat(loaded.path("recorded").asInt()).isEqualTo(2);
        // what is recorded stays recorded, also where the permission is not named again
        var repeated = imported(registrar, mapping("late-permitted", ""), file);
        assertThat(repeated.path("alreadyRecorded").asInt()).isEqualTo(2);

        // a correction has its own reason and two persons
        var fix = registrar
                .post(
                        CONTRACTS + "/" + before.id() + "/corrections",
                        correction(before.position(), "Gõ nhầm số tiền", withAmount(terms, "1200")))
                .is(201);
        var fixed = approver.post(fix.header("Location") + "/approval").is(201);

        var changes = statistician
                .get(address + "/changes?minPosition=" + fixed.position())
                .is(200)
                .json();
        assertThat(changes.path("closed").asLong()).isEqualTo(closed.position());
        assertThat(changes.path("items")
                        .valueStream()
                        .map(one -> one.at("/effects/0/amount").asString()))
                .containsExactly("500", "20", "200");
        var first = changes.at("/items/0");
        assertThat(first.path("position").asLong()).isEqualTo(entered.position());
        assertThat(first.path("lateEntry").asString()).isEqualTo(permission.id());
        assertThat(first.path("reason").asString()).isEqualTo("Tìm thấy trong kho lưu trữ");
        assertThat(first.path("proposedBy").asString())
                .isNotEqualTo(first.path("approvedBy").asString());
        var last = changes.at("/items/2");
        assertThat(last.path("type").asString()).isEqualTo("techledger.contract.ContractCorrected");
        assertThat(last.path("position").asLong()).isEqualTo(fixed.position());
        assertThat(last.path("lateEntry").isNull()).isTrue();
        assertThat(last.path("reason").asString()).isEqualTo("Gõ nhầm số tiền");
        assertThat(last.at("/effects/0/count").asInt()).isZero();
        var paged = statistician.get(address + "/changes?limit=2").is(200).json();
        assertThat(paged.path("items")).hasSize(2);
        assertThat(statistician
                        .get(address + "/changes?limit=2&cursor="
                                + paged.path("next").asString())
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(1);
        var ofPayments = statistician
                .get(address + "/changes?rung=paid&minPosition=" + paid.position())
                .is(200)
                .json();
        assertThat(ofPayments.at("/items/0/effects/0/amount").asString()).isEqualTo("9");
        assertThat(ofPayments.at("/items/0/lateEntry").asString()).isEqualTo(permission.id());
        registrar.get(address + "/changes").is(403);
        statistician.get(twin.header("Location") + "/changes").isProblem(404, "not-found");
        statistician
                .get(address + "/changes?rung=owed")
                .isProblem(400, "invalid-request")
                .names("rung", "not-one-of");

        // the figures: what was closed, plus what moved it since, is what is known now
        var minPosition = "&minPosition=" + fixed.position();
        assertThat(total(minPosition + "&knownAt=" + closed.position())).isEqualTo("1000");
        assertThat(total(minPosition)).isEqualTo("1720");
        var then = figures("&knownAt=" + (closed.position() - 1))
                .path("periodStatus")
                .toString();
        assertThat(then).isEqualTo("[{\"period\":\"01-01/1887\",\"status\":\"open\",\"closed\":null}]");
        var now = figures("&knownAt=" + fixed.position()).path("periodStatus").toString();
        assertThat(now)
                .isEqualTo("[{\"period\":\"01-01/1887\",\"status\":\"closed\",\"closed\":" + closed.position()
                        + "},{\"period\":\"01-01/1888\",\"status\":\"open\",\"closed\":null}]");
        var query = "/api/v1/statistics/transaction-value?currency=GNF&knownAt=" + fixed.position();
        assertThat(statistician.get(query).is(200).text())
                .isEqualTo(statistician.get(query).is(200).text());

        // who may enter what later, and how much it was
        var list = registrar
                .get(LATE + "?period=01-01/" + YEAR + "&minPosition=" + fixed.position())
                .is(200)
                .json();
        assertThat(list.at("/items/0/status").asString()).isEqualTo("permitted");
        assertThat(list.at("/items/0/entered").asInt()).isEqualTo(3);
        assertThat(list.at("/items/0/evidence/0/kind").asString()).isEqualTo("LETTER");
        assertThat(registrar.get(permission.header("Location")).is(200).at("/until"))
                .isEqualTo("2999-12-31");
        assertThat(approver.get(LATE + "?period=01-01/1888").is(200).json().path("items"))
                .isEmpty();

        // the trail of the deal tells it too
        var auditor = ledger.client("AUDITOR");
        assertThat(auditor.get("/api/v1/audit/deals/" + entered.id() + "/trail?minPosition=" + fixed.position())
                        .is(200)
                        .json()
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("type").asString()))
                .containsExactly(
                        "techledger.closing.EnteredLate",
                        "techledger.contract.ContractRecorded",
                        "techledger.closing.EnteredLate",
                        "techledger.performance.PaymentRecorded");

        // a certificate of the closed year is the State's own act: recorded, and seen
        var contract = before.header("Location");
        var dossier = registrar
                .post(contract + "/dossiers", """
                    {"purpose": "VOLUNTARY_REGISTRATION", "filedBy": "%s", "authority": "Sở KH&CN", "filed": "%s-06-01"}""".formatted(takes, YEAR))
                .is(201);
        var certificate = registrar
                .post(contract + "/certificates", """
                    {"dossier": "%s", "paper": {"authority": "Sở KH&CN", "number": "GCN-%s", "issued": "%s-07-01"}}""".formatted(dossier.id(), YEAR, YEAR))
                .is(201);
        var registered = statistician
                .get(address + "/changes?rung=registered&minPosition=" + certificate.position())
                .is(200)
                .json()
                .path("items");
        assertThat(registered).hasSize(1);
        assertThat(registered.at("/0/position").asLong()).isEqualTo(certificate.position());
        assertThat(registered.at("/0/effects/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void aPermissionBelongsToTheRecordingAlone() {
        var gives = ledger.party("Bên giao 1889");
        var takes = ledger.party("Bên nhận 1889");
        var terms = deal(gives, takes, "1889", "10", "GNF");
        var contract = registrar.post(CONTRACTS, terms).is(201);
        var changed = withAmount(terms, "11").put("lateEntry", contract.id());
        registrar
                .post(CONTRACTS + "/" + contract.id() + "/corrections", correction(contract.position(), "r", changed))
                .isProblem(400, "invalid-request")
                .names("/terms/lateEntry", "set-once");
    }

    private List<String> parties(String name, long position) {
        return registrar
                .get("/api/v1/parties?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&minPosition="
                        + position)
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(party -> party.path("name").asString())
                .toList();
    }

    private static byte[] mapping(String source, String more) {
        return MAPPING.formatted(source, more).getBytes(StandardCharsets.UTF_8);
    }
}
