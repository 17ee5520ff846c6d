package vn.techledger.api.publications;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Prices;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.IndicatorDefinition.Territory;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.projections.publication.FigureTable.Average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PublishedFormsTest {

    private static final Path SCHEMA = Path.of("../../shared/schemas/json-stat-2.0/schemas/vendored/dataset.json");

    private static PublishedRows table(@Nullable String by, PublishedRows.Row... rows) {
        return new PublishedRows(
                2,
                new IndicatorDefinition(
                        "transaction-value",
                        1,
                        "Giá trị",
                        "Value",
                        Rung.SIGNED,
                        Measure.TOTAL,
                        PostingDate.SIGNING,
                        Territory.ANYWHERE,
                        null,
                        PeriodCalendar.JANUARY,
                        Prices.CURRENT,
                        "VND",
                        null,
                        LocalDate.of(2021, 1, 1),
                        "made up"),
                7,
                Vintage.FINAL,
                "example/1",
                4711,
                2,
                by,
                new PublishedRows.Rule(11, "a1b2"),
                List.of(rows),
                new Average(2023, 2024, "0.100000"),
                List.of("amount-unknown"),
                "exact");
    }

    private static PublishedRows bySector() {
        return table(
                "sector",
                new PublishedRows.Row(2024, null, null, "590", 8L, null, true, "A", "F"),
                new PublishedRows.Row(2024, "VSIC/2018/A", null, "400", 4L, "0.250000", true, "A", "F"),
                new PublishedRows.Row(2024, "unknown", null, null, null, null, true, "Q", "C"));
    }

    private static PublishedRows crossed() {
        return table(
                "sector,kind",
                new PublishedRows.Row(2024, null, null, "590", 8L, null, true, "A", "F"),
                new PublishedRows.Row(2024, "VSIC/2018/A", "LICENCE", "590", 8L, null, true, "A", "F"));
    }

    @Test
    void csvSaysInEveryRecordWhatItStandsOn() {
        var head = "2,transaction-value,1,7,FINAL,example/1,4711,2,SIGNED,TOTAL,VND,01-01,sector,11 a1b2,exact,";
        assertThat(PublishedCsv.text(bySector()).lines().skip(1))
                .containsExactly(
                        head + "total,2024,,,8,590,,true,A,F",
                        head + "cell,2024,VSIC/2018/A,,4,400,0.250000,true,A,F",
                        head + "cell,2024,unknown,,,,,true,Q,C",
                        head + "average-growth,2023/2024,,,,,0.100000,,,",
                        head + "left-out,,amount-unknown,,,,,,,");
    }

    @Test
    void sdmxFlagsEveryObservation() {
        var head = "dataflow,TECHLEDGER:TRANSACTION_VALUE(1.2.0),I,A,SIGNED,";
        var tail = ",FINAL,exact,11 a1b2,example/1,4711,2";
        assertThat(PublishedSdmxCsv.text(bySector()).lines().skip(1))
                .containsExactly(
                        head + "_T,_T,_T,_T,VND,2024,590,8,,A,F,true" + tail,
                        head + "SECTOR,VSIC_2018_A,_T,_T,VND,2024,400,4,0.250000,A,F,true" + tail,
                        head + "SECTOR,_U,_T,_T,VND,2024,,,,Q,C,true" + tail);
        assertThat(PublishedSdmxCsv.text(crossed()))
                .contains(head + "SECTOR,VSIC_2018_A,KIND,LICENCE,VND,2024,590,8,,A,F,true" + tail);
    }

    @Test
    void jsonStatHasAStatusForEveryNumber() {
        var data = JsonMapper.shared().readTree(PublishedJsonStat.text(bySector()));
        assertThat(data.path("size").toString()).isEqualTo("[1,3,3]");
        assertThat(PublishedJsonStat.text(bySector()))
                .as("all digits")
                .contains("\"value\":{\"0\":8,\"1\":590,\"2\":null,\"3\":4,\"4\":400,\"5\":0.250000,"
                        + "\"6\":null,\"7\":null,\"8\":null}");
        assertThat(data.path("status").toString())
                .isEqualTo("{\"0\":\"A\",\"1\":\"A\",\"2\":\"M\",\"3\":\"A\",\"4\":\"A\",\"5\":\"A\","
                        + "\"6\":\"Q\",\"7\":\"Q\",\"8\":\"Q\"}");
        assertThat(data.at("/extension/confStatus/7").asString()).isEqualTo("C");
        assertThat(JsonMapper.shared()
                        .readTree(PublishedJsonStat.text(crossed()))
                        .path("id")
                        .toString())
                .isEqualTo("[\"period\",\"key\",\"crossKey\",\"concept\"]");
    }

    @Test
    void jsonStatIsValid() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema of JSON-stat 2.0 lies in ../shared/schemas/json-stat-2.0");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        for (var table : List.of(bySector(), crossed())) {
            assertThat(schema.validate(JsonMapper.shared().readTree(PublishedJsonStat.text(table))))
                    .isEmpty();
        }
    }

    @Test
    void theMostSpecificFormThatIsAskedForIsGiven() {
        assertThat(TableForm.accepted(null)).isEqualTo(TableForm.JSON);
        assertThat(TableForm.accepted("*/*")).isEqualTo(TableForm.JSON);
        assertThat(TableForm.accepted("text/csv, */*;q=0.1")).isEqualTo(TableForm.CSV);
        assertThat(TableForm.accepted("application/vnd.sdmx.data+csv;version=2.0.0"))
                .isEqualTo(TableForm.SDMX_CSV);
        assertThat(TableForm.accepted("application/vnd.json-stat+json")).isEqualTo(TableForm.JSON_STAT);
    }
}
