package vn.techledger.api.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.deal;

/** One answer in the forms that statisticians read. */
@ExtendWith(RunningLedger.Shared.class)
class StatisticsFormsTest {

    private static final String VALUE = "/api/v1/statistics/transaction-value";

    private final RunningLedger ledger;
    private final Client statistician;
    private final String acquirer;
    private final long position;

    StatisticsFormsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.acquirer = ledger.party("Bên nhận, theo mẫu");
        var terms = deal(ledger.party("Bên giao theo mẫu"), acquirer, "1991-02", "12.30", "ISK");
        terms = Deals.withAmount(terms, "1230");
        this.position = ledger.registrar().post(CONTRACTS, terms).is(201).position();
    }

    private Answer asked(String query, String accept) {
        return statistician.get(VALUE + "?currency=ISK&minPosition=" + position + query, "Accept", accept);
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "text/csv, text/csv;charset=UTF-8",
        "'text/html, text/csv;q=0.5', text/csv;charset=UTF-8",
        "application/vnd.json-stat+json, application/vnd.json-stat+json;charset=UTF-8",
        "application/vnd.sdmx.data+csv, application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8",
        "application/vnd.sdmx.data+csv; version=2.0.0, application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8"
    })
    void theFormIsTheOneThatIsAccepted(String accept, String type) {
        var answer = asked("&by=acquirer", accept).is(200);
        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualTo(type);
        assertThat(answer.text()).contains(acquirer).contains("1230");
        assertThat(asked("&by=acquirer&knownAt=" + answer.position(), accept).text())
                .isEqualTo(asked("&by=acquirer&knownAt=" + answer.position(), accept)
                        .text());
    }

    @Test
    void csvHasTheFigureUnderItsColumn() {
        var lines = asked("&by=acquirer&from=1991&to=1991&knownAt=" + position, "text/csv")
                .is(200)
                .text()
                .split("\r\n");
        assertThat(lines[0])
                .startsWith("representation,indicator,definition,definitionVersion,definitionStatus,origin");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("3,transaction-value,transaction-value,1,candidate,")
                        && line.contains("," + position + ",")
                        && line.contains(",cell,1991," + acquirer + ",\"Bên nhận, theo mẫu\",,,ISK,1,1230,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.json-stat+json", "application/vnd.sdmx.data+csv"})
    void eachFormShowsBothKeysOfACrossedTable(String accept) {
        var text = asked("&by=acquirer,supplier.kind&period=quarter&from=1991&to=1991", accept)
                .is(200)
                .text();
        assertThat(text).contains(acquirer).contains("ENTERPRISE").contains("1991-Q1");
        var number = "/api/v1/statistics/number-of-contracts?by=acquirer&minPosition=" + position;
        assertThat(statistician.get(number, "Accept", accept).is(200).text()).contains(acquirer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/vnd.sdmx.data+csv;version=1.0.0"})
    void anotherFormIsRefusedWithTheListOfThoseThatThereAre(String accept) {
        var refused = asked("", accept).isProblem(406, "not-acceptable");
        assertThat(refused.at("/detail"))
                .contains("application/json", "text/csv", "application/vnd.json-stat+json")
                .contains("application/vnd.sdmx.data+csv;version=2.0.0");
    }

    @Test
    void aRefusalIsAProblemWhateverFormWasAskedFor() {
        statistician
                .get(VALUE + "?currency=XXXX", "Accept", "text/csv")
                .isProblem(400, "invalid-request")
                .names("currency", "unknown-currency");
    }
}
