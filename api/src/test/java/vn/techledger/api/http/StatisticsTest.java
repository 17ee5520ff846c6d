package vn.techledger.api.http;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** Figures: what was signed, how it grew, and as of when that was known. */
@ExtendWith(RunningLedger.Shared.class)
class StatisticsTest {

    private static final String VALUE = "/api/v1/statistics/transaction-value";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client statistician;
    private final String supplier;

    StatisticsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.statistician = ledger.statistician();
        this.supplier = ledger.party("Bên giao thống kê");
    }

    private long signed(String acquirer, String date, String amount, String currency) {
        return registrar
                .post(CONTRACTS, deal(supplier, acquirer, date, amount, currency))
                .is(201)
                .position();
    }

    @Test
    void theAnswerHasTheShapeThatTheDesignPromises() {
        var one = ledger.party("Bên nhận A");
        var two = ledger.party("Bên nhận B");
        signed(one, "1993-02-03", "100.00", "CHF");
        signed(two, "1993", "60.00", "CHF");
        signed(one, "1994-05", "200.00", "CHF");
        signed(one, "1994", "5000", "JPY");
        signed(two, "1996", "40.00", "CHF");
        long last = signed(one, "1996", "280.00", "CHF");

        var answer = statistician
                .get(VALUE + "?by=acquirer&from=1993&to=1996&currency=CHF&minPosition=" + last)
                .is(200);
        var table = answer.json();
        assertThat(table.path("indicator").asString()).isEqualTo("transaction-value");
        assertThat(table.path("definition").toString())
                .isEqualTo("{\"code\":\"transaction-value\",\"version\":1,\"status\":\"candidate\"}");
        assertThat(table.path("rung").asString()).isEqualTo("signed");
        assertThat(table.path("amount").asString()).isEqualTo("total");
        assertThat(table.path("period").asString()).isEqualTo("year");
        assertThat(table.path("calendar").asString()).isEqualTo("01-01");
        assertThat(table.path("currency").asString()).isEqualTo("CHF");
        assertThat(table.path("by").asString()).isEqualTo("acquirer");
        assertThat(table.at("/knownAt/origin").asString()).isNotBlank();
        assertThat(table.at("/knownAt/position").asLong())
                .isEqualTo(answer.position())
                .isGreaterThanOrEqualTo(last);
        assertThat(table.at("/knownAt/root").isNull()).isTrue();
        assertThat(table.at("/knownAt/checkpoint").isNull()).isTrue();

        var rows = table.path("rows").valueStream().toList();
        assertThat(rows.stream().filter(r -> r.at("/key/party").asString().equals(one)))
                .extracting(r -> r.path("period").asString() + " "
                        + r.path("count").asInt() + " "
                        + r.path("value").asString() + " " + r.path("growth").asString("-") + " "
                        + r.path("growthStatus").asString())
                .contains("1993 1 100.00 - not-computable", "1996 1 280.00 - not-computable")
                .anyMatch(row -> row.startsWith("1994 1 200.00 1.000000 "));
        assertThat(rows.getFirst().at("/key/name").asString()).isIn("Bên nhận A", "Bên nhận B");

        var totals = table.path("totals").valueStream().toList();
        assertThat(totals)
                .extracting(t -> t.path("period").asString() + " "
                        + t.path("count").asInt() + " " + t.path("value").asString())
                .contains("1993 2 160.00", "1994 1 200.00", "1996 2 320.00");
        assertThat(totals)
                .anyMatch(t -> t.path("period").asString().equals("1994")
                        && t.path("growth").asString("").equals("0.250000"));
        // (320 / 160) ^ (1 / 3) - 1
        assertThat(table.at("/averageGrowth/from").asString()).isEqualTo("1993");
        assertThat(table.at("/averageGrowth/to").asString()).isEqualTo("1996");
        assertThat(table.at("/averageGrowth/years").asInt()).isEqualTo(3);
        assertThat(table.at("/averageGrowth/rate").asString()).isEqualTo("0.259921");
        assertThat(table.path("leftOut").valueStream())
                .anyMatch(left -> left.path("reason").asString().equals("no-rate-frozen")
                        && left.path("currency").asString().equals("JPY")
                        && left.path("count").asInt() == 1);
    }

    @Test
    void growthFromNothingIsNotComputable() {
        var acquirer = ledger.party("Bên nhận từ không");
        signed(acquirer, "1951", "0.00", "DKK");
        long last = signed(acquirer, "1952", "10.00", "DKK");
        var table = statistician
                .get(VALUE + "?from=1950&to=1952&currency=DKK&minPosition=" + last)
                .is(200)
                .json();
        for (var total : table.path("totals")) {
            assertThat(total.path("growth").isNull()).isTrue();
            assertThat(total.path("growthStatus").asString()).isEqualTo("not-computable");
        }
        assertThat(table.at("/averageGrowth/rate").asString("")).isEmpty();
        assertThat(table.at("/averageGrowth/status").asString("not-computable")).isEqualTo("not-computable");
    }

    @Test
    void aFigureOfThePastIsTheSameBytesForEver() {
        var acquirer = ledger.party("Bên nhận quá khứ");
        long then = signed(acquirer, "1961", "10.00", "PLN");
        var asked = VALUE + "?by=acquirer&from=1961&to=1962&currency=PLN";
        var now = statistician.get(asked + "&minPosition=" + then).is(200);
        var position = Long.toString(now.json().at("/knownAt/position").asLong());
        var before = statistician.get(asked + "&knownAt=" + position).is(200);
        assertThat(before.text()).isEqualTo(now.text());
        long second = signed(acquirer, "1961", "20.00", "PLN");
        var shown = registrar.get(CONTRACTS + "?party=" + acquirer + "&minPosition=" + second);
        var moment =
                Instant.parse(shown.at("/items/0/recordedAt")).minusNanos(1_000).toString();
        signed(acquirer, "1962", "30.00", "PLN");

        var renamed = "{\"effective\": \"1960\", \"details\": {\"name\": \"Tên mới\", \"country\": \"LA\"}}";
        registrar.post("/api/v1/parties/" + acquirer + "/changes", renamed).is(201);

        var atThatTime = statistician.get(asked + "&knownAt=" + moment).is(200);
        assertThat(atThatTime.text()).isEqualTo(now.text());
        assertThat(statistician.get(asked + "&knownAt=" + position).is(200).text())
                .isEqualTo(now.text());
        assertThat(statistician.get(asked + "&minPosition=" + ledger.position()).text())
                .isNotEqualTo(now.text())
                .contains("30.00")
                .contains("Tên mới");
        assertThat(statistician
                        .get(asked + "&knownAt=0")
                        .is(200)
                        .json()
                        .at("/totals/0/count")
                        .asInt(0))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "currency=VND&knownAt=999999999, knownAt, position-ahead",
        "currency=VND&knownAt=2999-01-01T00:00:00Z, knownAt, time-ahead",
        "currency=VND&knownAt=yesterday, knownAt, not-a-moment",
        "currency=VND&knownAt=-999999999-01-01T00:00:00Z, knownAt, not-a-moment",
        "currency=VND&colour=red, colour, unknown-parameter",
        "currency=XXXX, currency, unknown-currency",
        "currency=VND&currency=USD, currency, unknown-currency",
        "by=acquirer, currency, missing",
        "currency=VND&by=colour, by, not-one-of",
        "currency=VND&period=week, period, not-one-of",
        "currency=VND&rung=dreamt, rung, not-one-of",
        "currency=VND&rung=paid&amount=technology, amount, not-one-of",
        "currency=VND&calendar=07-01, calendar, not-one-of",
        "currency=VND&calendar=12-15&period=month, period, not-one-of",
        "currency=VND&constantReporters=all, constantReporters, not-one-of",
        "currency=VND&definition=latest, definition, not-a-definition",
        "currency=VND&by=total, by, not-one-of",
        "'currency=VND&by=kind,form,mode', by, too-many-dimensions",
        "'currency=VND&by=kind,kind', by, too-many-dimensions",
        "currency=VND&by=sector&level=0, level, not-a-level",
        "currency=VND&by=kind&level=1, level, no-dimension-with-codes",
        "currency=VND&version=2025, version, no-dimension-with-codes",
        "currency=VND&from=19x, from, not-a-year",
        "currency=VND&from=2020&to=2019, from, from-after-to",
        "currency=VND&minPosition=x, minPosition, not-a-number"
    })
    void aQuestionOfTheWrongFormIsRefusedByName(String query, String parameter, String code) {
        statistician.get(VALUE + "?" + query).isProblem(400, "invalid-request").names(parameter, code);
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        statistician.get("/api/v1/statistics/happiness?currency=VND").isProblem(404, "not-found");
    }

    @Test
    void whatIsKnownToTheYearAloneIsInNoMonth() {
        var acquirer = ledger.party("Bên nhận theo tháng");
        signed(acquirer, "1971-02-10", "10.00", "HUF");
        signed(acquirer, "1971-03", "20.00", "HUF");
        long last = signed(acquirer, "1971", "40.00", "HUF");
        var table = statistician
                .get(VALUE + "?period=month&from=1971&to=1971&currency=HUF&minPosition=" + last)
                .is(200)
                .json();
        assertThat(table.path("totals").valueStream())
                .extracting(
                        t -> t.path("period").asString() + " " + t.path("value").asString())
                .containsSubsequence("1971-02 10.00", "1971-03 20.00", "1971-unknown 40.00");
        assertThat(table.path("leftOut").size()).isZero();
    }

    @Test
    void everyFigureSaysWhatItIsAndThatNobodyHasAdoptedIt() {
        var list = statistician.get("/api/v1/statistics").is(200).json();
        assertThat(list.path("items").valueStream())
                .extracting(one ->
                        one.path("code").asString() + " " + one.path("status").asString() + " " + one.path("rungs"))
                .containsExactly(
                        "transaction-value candidate [\"signed\",\"registered\",\"paid\"]",
                        "number-of-contracts candidate [\"signed\",\"registered\"]",
                        "average-value candidate [\"signed\",\"registered\"]",
                        "payments-for-transfer candidate [\"paid\"]");
        assertThat(list.at("/items/3/note").asString()).contains("2015", "2019");
        assertThat(list.path("dimensions").valueStream())
                .anyMatch(
                        one -> one.toString()
                                .equals(
                                        "{\"code\":\"supplier.country\",\"whose\":\"supplier\",\"additive\":true,\"levels\":false}"))
                .anyMatch(one -> one.path("code").asString().equals("mode")
                        && !one.path("additive").asBoolean());
        var vietnamese =
                statistician.get("/api/v1/statistics", "Accept-Language", "vi").json();
        assertThat(vietnamese.at("/items/0/name").asString()).isEqualTo("Giá trị giao dịch");
    }

    @Test
    void numbersAndAveragesComeFromTheSameContracts() {
        var acquirer = ledger.party("Bên nhận bình quân");
        signed(acquirer, "1941", "10.00", "BGN");
        signed(acquirer, "1941", "5.01", "BGN");
        long last = signed(acquirer, "1941", "700", "KRW");
        var years = "from=1941&to=1941&minPosition=" + last;

        var number = statistician
                .get("/api/v1/statistics/number-of-contracts?" + years)
                .is(200)
                .json();
        assertThat(number.path("currency").isNull()).isTrue();
        assertThat(number.at("/totals/0/value").asString()).isEqualTo("3");
        var average = statistician
                .get("/api/v1/statistics/average-value?currency=BGN&" + years)
                .is(200)
                .json();
        assertThat(average.at("/totals/0/value").asString()).isEqualTo("7.50");
        assertThat(average.at("/rounding/values").asString()).isEqualTo("currency-decimals-half-even-once");
        statistician.get("/api/v1/statistics/average-value?" + years).names("currency", "missing");
        statistician
                .get("/api/v1/statistics/payments-for-transfer?rung=signed&currency=BGN")
                .names("rung", "not-one-of");
    }

    @Test
    void aCrossedTableNamesWhoseAttributeItTakes() {
        ledger.adopted("VSIC-2018");
        var acquirer = registrar
                .post("/api/v1/parties", "{\"kind\": \"INSTITUTE\", \"name\": \"Viện chéo\", \"country\": \"VN\"}")
                .is(201)
                .id();
        var base = deal(supplier, acquirer, "1931-05", "90.00", "RON");
        registrar.post(CONTRACTS, Deals.withSector(base, "2018", "C", null)).is(201);
        long last = registrar
                .post(CONTRACTS, Deals.withSector(Deals.withSector(base, "2018", "A", "25"), "2018", "C", "75"))
                .is(201)
                .position();

        var asked = VALUE + "?currency=RON&from=1931&to=1931&period=quarter&minPosition=" + last;
        var table = statistician
                .get(asked + "&by=sector,acquirer.kind&level=1")
                .is(200)
                .json();
        assertThat(table.path("by").asString()).isEqualTo("sector,acquirer.kind");
        assertThat(table.path("additive").asBoolean()).isTrue();
        assertThat(table.path("level").asInt()).isEqualTo(1);
        assertThat(table.path("rows").valueStream())
                .extracting(row -> row.path("period").asString() + " "
                        + row.at("/key/code").asString() + " "
                        + row.at("/crossKey/name").asString() + " "
                        + row.path("count").asInt() + " " + row.path("value").asString())
                .containsExactly("1931-Q2 A research institute 1 22.50", "1931-Q2 C research institute 2 157.50");
        var country = statistician.get(asked + "&by=acquirer.country").is(200).json();
        assertThat(country.at("/rows/0/key").toString()).isEqualTo("{\"code\":\"VN\",\"name\":null}");
        var mode = statistician.get(asked + "&by=mode").is(200).json();
        assertThat(mode.path("additive").asBoolean()).isFalse();
        assertThat(mode.at("/rows/0/key/group").asString()).isEqualTo("unknown");
        var later = statistician.get(asked + "&by=sector&version=2007").is(200).json();
        assertThat(later.at("/rows/0/key/group").asString()).isEqualTo("unmapped");
        assertThat(later.at("/rows/0/value").asString()).isEqualTo("180.00");
        assertThat(later.path("mappings").size()).isZero();
    }
}
