package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Rates are adopted and corrected by two persons; a day without one has none. */
@ExtendWith(RunningLedger.Shared.class)
class ExchangeRatesTest {

    private static final String RATES = "/api/v1/exchange-rates";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    ExchangeRatesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String csv(String rows) {
        return """
            {"source": "test", "policy": "central-rate/1", "citation": "test", "csv": "currency,day,rate\\n%s"}""".formatted(rows);
    }

    private static String correction(String currency, String day, long target, String rate) {
        return """
            {"currency": "%s", "day": "%s", "target": %d, "rate": "%s", "source": "test", "reason": "Gõ nhầm"}""".formatted(currency, day, target, rate);
    }

    private Answer of(String currency, String day) {
        return statistician.get(RATES + "?currency=" + currency + "&day=" + day + "&minPosition=" + ledger.position());
    }

    @Test
    void aTableIsAdoptedByAnotherPersonAndCountsForItsDaysOnly() {
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var table = csv("CHF,2019-03-15,23100.50\\nCHF,2019-03-18,23110\\n");
        var proposed = both.post(RATES, table).is(201);
        var path = proposed.header("Location");
        assertThat(of("CHF", "2019-03-15").is(200).json().path("items")).isEmpty();
        both.post(path + "/approval").isProblem(422, "approver-is-proposer");
        var key = Client.newKey();
        approver.postEmpty(path + "/approval", key).is(201);
        assertThat(approver.postEmpty(path + "/approval", key).header("Idempotency-Replayed"))
                .isEqualTo("true");
        approver.post(path + "/approval").isProblem(409, "exchange-rates-proposal-already-adopted");
        statistician.post(RATES, table).isProblem(409, "exchange-rate-already-adopted");

        var rate = of("CHF", "2019-03-15").is(200);
        assertThat(rate.at("/items/0/rate")).isEqualTo("23100.5");
        assertThat(of("CHF", "2019-03-16").is(200).json().path("items")).isEmpty();
        var shown = statistician.get(path).is(200).json();
        assertThat(shown.path("rates").size()).isEqualTo(2);
        assertThat(shown.path("adopted").asLong()).isPositive();
        approver.post(RATES + "/proposals/" + UUID.randomUUID() + "/approval")
                .isProblem(404, "exchange-rates-proposal-unknown");
    }

    @Test
    void aWrongRateIsCorrectedByTwoPersonsAndOfTwinsOneWins() throws Exception {
        var proposed = statistician.post(RATES, csv("CHF,2018-05-04,9\\n")).is(201);
        long target =
                approver.post(proposed.header("Location") + "/approval").is(201).position();
        var corrections = RATES + "/corrections";
        var one = statistician
                .post(corrections, correction("CHF", "2018-05-04", target, "22700"))
                .is(201);
        var two = statistician
                .post(corrections, correction("CHF", "2018-05-04", target, "22800"))
                .is(201);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get().status());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        statistician
                .post(corrections, correction("CHF", "2018-05-04", target, "1"))
                .isProblem(409, "correction-target-not-in-force");
        statistician
                .post(corrections, correction("CHF", "2018-05-05", target, "1"))
                .isProblem(404, "exchange-rate-unknown");
        approver.post(corrections + "/" + UUID.randomUUID() + "/approval").isProblem(404, "correction-unknown");
        var now = of("CHF", "2018-05-04").json().path("items");
        assertThat(now.size()).isEqualTo(1);
        assertThat(now.get(0).path("replaces").asLong()).isEqualTo(target);
        assertThat(now.get(0).path("rate").asString()).isIn("22700", "22800");
        assertThat(statistician.get(one.header("Location")).is(200).at("/reason"))
                .isEqualTo("Gõ nhầm");
    }

    @Test
    void whatIsRecordedAfterTheAdoptionIsValuedInVndAndWhatWasBeforeIsNamed() {
        var supplier = ledger.party("Bên giao tỷ giá");
        var acquirer = ledger.party("Bên nhận tỷ giá");
        var registrar = ledger.registrar();
        var before = Deals.deal(supplier, acquirer, "1961-05-06", "10.00", "NZD");
        registrar.post(Deals.CONTRACTS, before).is(201);
        var proposed =
                statistician.post(RATES, csv("NZD,1961-05-06,7500.25\\n")).is(201);
        long adopted =
                approver.post(proposed.header("Location") + "/approval").is(201).position();
        registrar
                .post(Deals.CONTRACTS, Deals.deal(supplier, acquirer, "1961-05-06", "100.01", "NZD"))
                .is(201);
        registrar
                .post(Deals.CONTRACTS, Deals.deal(supplier, acquirer, "1961-05-07", "100.00", "NZD"))
                .is(201);
        registrar
                .post(Deals.CONTRACTS, Deals.deal(supplier, acquirer, "1961", "5000", "VND"))
                .is(201);
        var corrected = statistician
                .post(RATES + "/corrections", correction("NZD", "1961-05-06", adopted, "1"))
                .is(201);
        approver.post(corrected.header("Location") + "/approval").is(201);

        var path = "/api/v1/statistics/transaction-value?from=1961&to=1961&minPosition=" + ledger.position();
        var dong = statistician.get(path + "&currency=VND").is(200).json();
        assertThat(dong.at("/totals/0/value").asString()).isEqualTo("755100"); // 5000 + 100.01 × 7500.25
        assertThat(dong.at("/totals/0/count").asInt()).isEqualTo(2);
        assertThat(leftOut(dong)).contains("no-rate-frozen NZD 2");
        var original = statistician.get(path + "&currency=NZD").is(200).json();
        assertThat(original.at("/totals/0/value").asString()).isEqualTo("210.01");
        assertThat(leftOut(original)).contains("no-rate-frozen VND 1");
    }

    /** Of the year that is asked for; deals without a date, which other tests record, are left out beside it. */
    private static List<String> leftOut(JsonNode answer) {
        return answer.path("leftOut")
                .valueStream()
                .map(one -> one.path("reason").asString() + " "
                        + one.path("currency").asString() + " "
                        + one.path("count").asInt())
                .toList();
    }

    @Test
    void whatIsPaidIsValuedInVndAtTheRateOfItsOwnDay() {
        var registrar = ledger.registrar();
        var contract = registrar
                .post(
                        Deals.CONTRACTS,
                        Deals.deal(
                                ledger.party("Bên giao trả tiền"),
                                ledger.party("Bên nhận trả tiền"),
                                "1962",
                                "100.00",
                                "NZD"))
                .is(201)
                .header("Location");
        var proposed =
                statistician.post(RATES, csv("NZD,1962-05-06,7500.25\\n")).is(201);
        approver.post(proposed.header("Location") + "/approval").is(201);
        var paid = registrar
                .post(contract + "/payments", paid("PAYMENT", "1962-05-06", "10.01", "NZD"))
                .is(201);
        registrar
                .post(contract + "/payments", paid("PAYMENT", "1962-05", "5000", "VND"))
                .is(201);
        var refund = registrar
                .post(contract + "/payments", paid("REFUND", "1962-05", "1.00", "NZD"))
                .is(201);
        assertThat(registrar
                        .get(paid.header("Location") + "?minPosition=" + refund.position())
                        .at("/frozen/rate"))
                .isEqualTo("7500.25");
        var before = registrar
                .get(contract + "/performance?minPosition=" + refund.position())
                .is(200)
                .json();
        assertThat(before.at("/paidInVnd/amount").asString()).isEqualTo("80078"); // 5000 + 10.01 × 7500.25
        assertThat(before.at("/paidInVnd/leftOut/0/reason").asString()).isEqualTo("no-rate-frozen");
        assertThat(before.at("/paidInVnd/leftOut/0/currency").asString()).isEqualTo("NZD");
        assertThat(before.at("/paidInVnd/leftOut/0/count").asInt()).isEqualTo(1);

        var correction = registrar
                .post(contract + "/performance/corrections", """
                        {"entry": "%s", "target": %d, "reason": "biết ngày", "payment": %s}""".formatted(
                                refund.id(), refund.position(), paid("REFUND", "1962-05-06", "1.00", "NZD")))
                .is(201);
        var corrected =
                approver.post(correction.header("Location") + "/approval").is(201);
        var after = registrar
                .get(contract + "/performance?minPosition=" + corrected.position())
                .is(200)
                .json();
        assertThat(after.at("/paidInVnd/amount").asString()).isEqualTo("72578"); // less 7500
        var figures = statistician
                .get("/api/v1/statistics/transaction-value?rung=paid&from=1962&to=1962&currency=VND&minPosition="
                        + corrected.position())
                .is(200)
                .json();
        assertThat(figures.at("/totals/0/value").asString()).isEqualTo("72578");
        assertThat(figures.at("/totals/0/count").asInt()).isEqualTo(3);
        assertThat(after.at("/paidInVnd/leftOut").size()).isZero();
        assertThat(after.at("/paidToDate/0/amount").asString()).isEqualTo("9.01");
    }

    private static String paid(String kind, String day, String amount, String currency) {
        return """
                {"kind": "%s", "paid": "%s", "amount": {"state": "FIXED", "amount": "%s", "currency": "%s"}}""".formatted(kind, day, amount, currency);
    }

    @Test
    void aTableThatIsNoneIsRefused() {
        statistician.post(RATES, csv("CHF,2019-02-30,1\\n")).names("/rates/0/day", "not-a-day");
        statistician.post(RATES, csv("VND,2019-02-28,1\\n")).names("/rates/0/rate", "not-a-rate");
        statistician.post(RATES, csv("CHF,2019-02-28,0\\n")).names("/rates/0/rate", "not-a-rate");
        statistician.post(RATES, csv("CHF,2019-02-28,1\\nCHF,2019-02-28,2\\n")).names("/rates", "duplicates");
        statistician.post(RATES, csv("")).names("/rates", "missing");
        statistician.post(RATES, csv("").replace("currency,day", "day")).names("/rates", "missing");
        statistician.post(RATES, csv("1,2\\n").replace("currency,day", "day")).names("/csv", "wrong-columns");
        statistician
                .post(RATES, "{\"source\": \"s\", \"policy\": \"p\", \"citation\": \"c\"}")
                .names("/rates", "rates-or-csv");
        statistician.post(RATES, csv("CHF,9999-12-31,1\\n")).isProblem(422, "exchange-rate-of-a-future-day");
        ledger.registrar().post(RATES, csv("CHF,2019-02-28,1\\n")).isProblem(403, "forbidden");
        statistician.get(RATES + "?day=2019").isProblem(400, "invalid-request");
    }

    private static String determination(String currency, String day, String rate, long target) {
        return """
            {"target": %d, "reason": "Chỉ biết năm ký", "currency": "%s", "day": "%s", "rate": "%s",
             "source": "test", "citation": "tỷ giá giữa năm"}""".formatted(target, currency, day, rate);
    }

    @Test
    void aRateThatTwoPersonsDetermineLaterValuesTheContractInItsOwnYear() throws Exception {
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var body = Deals.deal(
                ledger.party("Bên giao xác định"), ledger.party("Bên nhận xác định"), "1963", "100.00", "NZD");
        var contract = both.post(Deals.CONTRACTS, body).is(201);
        var path = contract.header("Location") + "/rate-determinations";
        both.post(path, determination("NZD", "1963-07-01", "x", contract.position()))
                .isProblem(400, "invalid-request")
                .names("/rate", "not-a-rate");
        both.post(path, determination("AUD", "1963-07-01", "1", contract.position()))
                .isProblem(422, "rate-currency-differs")
                .names("/currency", "rate-currency-differs");
        var key = Client.newKey();
        var request = determination("NZD", "1963-07-01", "7500.25", contract.position());
        var one = both.post(path, request, key).is(201);
        assertThat(both.post(path, request, key).header("Idempotency-Replayed")).isEqualTo("true");
        var two = both.post(path, determination("NZD", "1963-07-02", "7501", contract.position()))
                .is(201);
        both.post(one.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        assertThat(dong("1963")).isEmpty();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(dong("1963")).containsAnyOf("1963 1 750025", "1963 1 750100").hasSize(1);
        var shown = both.get(contract.header("Location") + "?minPosition=" + ledger.position())
                .is(200);
        assertThat(shown.at("/frozen/currency")).isEqualTo("NZD");
        both.post(
                        path,
                        determination(
                                "NZD",
                                "1963-07-01",
                                "1",
                                shown.json().path("inForce").asLong()))
                .isProblem(422, "rate-already-frozen");
        var listed = both.get(path + "?minPosition=" + ledger.position()).is(200);
        assertThat(listed.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("state").asString()))
                .containsExactlyInAnyOrder("APPROVED", "STALE");
        assertThat(listed.at("/items/0/details/rate/citation")).isEqualTo("tỷ giá giữa năm");
    }

    private List<String> dong(String year) {
        return statistician
                .get("/api/v1/statistics/transaction-value?currency=VND&from=%s&to=%s&minPosition=%d"
                        .formatted(year, year, ledger.position()))
                .is(200)
                .json()
                .path("totals")
                .valueStream()
                .map(row -> row.path("period").asString() + " "
                        + row.path("count").asInt() + " " + row.path("value").asString())
                .toList();
    }

    @Test
    void noRateIsDeterminedBesideTheOneThatIsAdopted() {
        var registrar = ledger.registrar();
        var body = Deals.deal(
                ledger.party("Bên giao xác định"), ledger.party("Bên nhận xác định"), "1964", "10.00", "NZD");
        var contract = registrar.post(Deals.CONTRACTS, body).is(201);
        var table = statistician.post(RATES, csv("NZD,1964-07-01,8000\\n")).is(201);
        approver.post(table.header("Location") + "/approval").is(201);
        var path = contract.header("Location") + "/rate-determinations";
        var other = registrar
                .post(path, determination("NZD", "1964-07-01", "7000", contract.position()))
                .is(201);
        approver.post(other.header("Location") + "/approval").isProblem(422, "rate-differs-from-adopted");
        registrar
                .post(other.header("Location") + "/rejection", "{\"reason\": \"sai tỷ giá\"}")
                .is(201);
        var same = registrar
                .post(path, determination("NZD", "1964-07-01", "8000.0", contract.position()))
                .is(201);
        approver.post(same.header("Location") + "/approval").is(201);
        assertThat(dong("1964")).containsExactly("1964 1 80000");
    }

    @Test
    void aPaymentIsValuedAtTheRateThatTwoPersonsDetermineLater() {
        var registrar = ledger.registrar();
        var contract = registrar
                .post(
                        Deals.CONTRACTS,
                        Deals.deal(
                                ledger.party("Bên giao xác định"),
                                ledger.party("Bên nhận xác định"),
                                "1965",
                                "100.00",
                                "NZD"))
                .is(201)
                .header("Location");
        var paid = registrar
                .post(contract + "/payments", paid("PAYMENT", "1965-05", "10.00", "NZD"))
                .is(201);
        var path = contract + "/performance/rate-determinations";
        var request = determination("NZD", "1965-05-31", "7500.25", paid.position())
                .replaceFirst("\\{", "{\"entry\": \"" + paid.id() + "\", ");
        registrar
                .post(path, request.replace("\"entry\"", "\"entries\""))
                .isProblem(400, "invalid-request")
                .names("/entries", "unknown-member");
        var proposal = registrar.post(path, request).is(201);
        var approval = path + "/" + proposal.id() + "/approval";
        approver.post(path + "/" + UUID.randomUUID() + "/approval").isProblem(404, "correction-unknown");
        var key = Client.newKey();
        var approved = approver.postEmpty(approval, key).is(201);
        assertThat(approver.postEmpty(approval, key).header("Idempotency-Replayed"))
                .isEqualTo("true");
        approver.post(approval).isProblem(409, "correction-already-approved");

        var performance = registrar
                .get(contract + "/performance?minPosition=" + approved.position())
                .is(200)
                .json();
        assertThat(performance.at("/paidInVnd/amount").asString()).isEqualTo("75002"); // 75002.5, half to even
        assertThat(performance.at("/paidInVnd/leftOut")).isEmpty();
        var shown = registrar.get(proposal.header("Location")).is(200);
        assertThat(shown.at("/state")).isEqualTo("APPROVED");
        assertThat(shown.at("/rate/rate/day")).isEqualTo("1965-05-31");
        assertThat(shown.json().path("replacement").isNull()).isTrue();
        registrar
                .post(path, request.replace("\"target\": " + paid.position(), "\"target\": " + approved.position()))
                .isProblem(422, "rate-already-frozen");
    }
}
