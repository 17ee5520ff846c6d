package vn.techledger.api.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;

/** From a figure back to its deals. */
@ExtendWith(RunningLedger.Shared.class)
class EntriesTest {

    private static final String VALUE = "/api/v1/statistics/transaction-value";
    private static final String ENTRIES = VALUE + "/entries";

    private final RunningLedger ledger;
    private final Client statistician;
    private final String supplier;
    private final String acquirer;

    EntriesTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.supplier = ledger.party("Bên giao bút toán");
        this.acquirer = ledger.party("Bên nhận bút toán");
    }

    private Answer signed(String date, String amount) {
        return ledger.registrar()
                .post(CONTRACTS, deal(supplier, acquirer, date, amount, "THB"))
                .is(201);
    }

    private long corrected(Answer contract, String date, String amount) {
        var proposed = ledger.registrar()
                .post(
                        contract.header("Location") + "/corrections",
                        correction(contract.position(), "gõ nhầm", deal(supplier, acquirer, date, amount, "THB")))
                .is(201);
        return ledger.approver()
                .post(proposed.header("Location") + "/approval")
                .is(201)
                .position();
    }

    private List<JsonNode> all(String query, int limit) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var page = statistician
                    .get(ENTRIES + "?" + query + "&limit=" + limit + cursor)
                    .is(200)
                    .json();
            page.path("items").forEach(items::add);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            if (page.path("next").isNull()) {
                return items;
            }
            cursor = "&after=" + page.path("next").asString();
        }
    }

    private static String sum(List<JsonNode> items) {
        var amount = items.stream()
                .map(item -> new BigDecimal(item.path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int count = items.stream().mapToInt(item -> item.path("count").asInt()).sum();
        return count + " " + amount.toPlainString();
    }

    private String figure(String query, String pointer) {
        var row = statistician.get(VALUE + "?" + query).is(200).json().at(pointer);
        return row.path("count").asInt() + " " + row.path("value").asString();
    }

    @Test
    void theEntriesOfEveryPageAddUpToTheFigureExactly() {
        signed("1981-02-03", "10.10");
        var mistyped = signed("1981-04", "99.99");
        signed("1981", "5.00");
        signed("1982-01", "7.00");
        long before = ledger.position();
        long last = corrected(mistyped, "1982-04", "20.20");

        var then = all("period=1981&currency=THB&knownAt=" + before + "&minPosition=" + last, 2);
        assertThat(then).hasSize(3);
        assertThat(sum(then))
                .isEqualTo("3 115.09")
                .isEqualTo(figure("currency=THB&from=1981&to=1981&knownAt=" + before, "/totals/0"));
        var now = all("period=1981&currency=THB&knownAt=" + last, 1);
        assertThat(sum(now))
                .isEqualTo("2 15.10")
                .isEqualTo(figure("currency=THB&from=1981&to=1981&knownAt=" + last, "/totals/0"));
        // what the correction took out of the year stands under its own position and deal
        var out = now.getLast();
        assertThat(out.path("position").asLong()).isEqualTo(last);
        assertThat(out.path("deal").asString()).isEqualTo(mistyped.id());
        assertThat(out.path("date").asString()).isEqualTo("1981-04");
        assertThat(out.path("count").asInt()).isEqualTo(-1);
        assertThat(out.path("amount").asString()).isEqualTo("-99.99");
        assertThat(out.path("valuedFrom").isNull()).isTrue();

        assertThat(sum(all("period=1982-04&currency=THB&knownAt=" + last, 50)))
                .isEqualTo("1 20.20")
                .isEqualTo(figure("currency=THB&period=month&from=1982&to=1982&knownAt=" + last, "/totals/1"));
        assertThat(sum(all("period=1981-unknown&currency=THB&knownAt=" + last, 50)))
                .isEqualTo("1 5.00");
        assertThat(sum(all("period=1981&currency=THB&by=acquirer&key=" + acquirer + "&knownAt=" + last, 50)))
                .isEqualTo(figure("currency=THB&by=acquirer&from=1981&to=1981&knownAt=" + last, "/rows/0"));
        assertThat(sum(all("period=1981&currency=THB&by=sector&key=unknown&knownAt=" + last, 50)))
                .isEqualTo("2 15.10");
        assertThat(all("period=1981&currency=THB&rung=paid", 50)).isEmpty();
    }

    @Test
    void quartersCrossedTablesNumbersAndReportYearsLeadBackToTheirDealsToo() {
        signed("1961-02-03", "10.00");
        signed("1961-06-03", "20.00");
        signed("1961-12-20", "30.00");
        long last = signed("1961", "40.00").position();
        var at = "&knownAt=" + last + "&minPosition=" + last;
        var years = "&from=1961&to=1961&knownAt=" + last;

        assertThat(sum(all("period=1961-Q2&currency=THB" + at, 1)))
                .isEqualTo("1 20.00")
                .isEqualTo(figure("currency=THB&period=quarter" + years, "/totals/1"));
        assertThat(sum(all("period=1961&currency=THB&by=kind,acquirer&key=LICENCE&crossKey=" + acquirer + at, 2)))
                .isEqualTo("4 100.00")
                .isEqualTo(figure("currency=THB&by=kind,acquirer" + years, "/rows/0"));
        assertThat(sum(all("period=1961&calendar=12-15&currency=THB" + at, 50)))
                .as("20 December is in the next year, and 1961 alone is in neither")
                .isEqualTo("2 30.00")
                .isEqualTo(figure("currency=THB&calendar=12-15" + years, "/totals/0"));
        assertThat(sum(all("period=1961-unknown&calendar=12-15&currency=THB" + at, 50)))
                .isEqualTo("1 40.00")
                .isEqualTo(figure("currency=THB&calendar=12-15" + years, "/totals/1"));
        var counted = statistician
                .get("/api/v1/statistics/number-of-contracts/entries?period=1961" + at)
                .is(200)
                .json();
        assertThat(counted.path("items")
                        .valueStream()
                        .mapToInt(item -> item.path("count").asInt())
                        .sum())
                .isEqualTo(4);
        assertThat(counted.at("/items/0/amount").isNull()).isTrue();
        assertThat(counted.path("currency").isNull()).isTrue();
        statistician.get("/api/v1/statistics/happiness/entries?period=1961").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "currency=THB, period, missing",
        "currency=THB&period=1981-13, period, not-a-period",
        "period=1981, currency, missing",
        "period=1981&currency=XXXX, currency, unknown-currency",
        "period=1981&currency=THB&rung=agreed, rung, not-one-of",
        "period=1981&currency=THB&by=acquirer, key, missing",
        "period=1981&currency=THB&key=unknown, by, missing",
        "period=1981&currency=THB&by=total&key=x, by, not-one-of",
        "period=1981-Q5&currency=THB, period, not-a-period",
        "period=1981-05&calendar=12-15&currency=THB, period, not-a-period",
        "'period=1981&currency=THB&by=kind,form&key=LICENCE', crossKey, missing",
        "period=1981&currency=THB&after=7, after, not-a-cursor",
        "period=1981&currency=THB&limit=501, limit, out-of-range",
        "period=1981&currency=THB&knownAt=999999999, knownAt, position-ahead",
        "period=1981&currency=THB&colour=red, colour, unknown-parameter"
    })
    void aQuestionOfTheWrongFormIsRefusedByName(String query, String parameter, String code) {
        statistician
                .get(ENTRIES + "?" + query)
                .isProblem(400, "invalid-request")
                .names(parameter, code);
    }

    @Test
    void onlyStatisticiansAndAuditorsSeeEntries() {
        ledger.client("AUDITOR").get(ENTRIES + "?period=1981&currency=THB").is(200);
        ledger.approver().get(ENTRIES + "?period=1981&currency=THB").isProblem(403, "forbidden");
    }
}
