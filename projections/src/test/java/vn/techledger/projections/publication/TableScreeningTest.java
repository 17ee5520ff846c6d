package vn.techledger.projections.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.Screening.Finding;
import vn.techledger.ledger.confidentiality.Screening.Kind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.ConfidentialitySamples;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.publication.ScreenedTable.Cell;
import vn.techledger.projections.publication.ScreenedTable.Head;
import vn.techledger.projections.publication.ScreenedTable.Total;
import vn.techledger.projections.publication.TableScreening.Asked;
import vn.techledger.projections.publication.TableScreening.Earlier;
import vn.techledger.projections.publication.TableScreening.Screened;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TechnologyValue;
import vn.techledger.projections.value.TransactionValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.retracted;
import static vn.techledger.projections.testing.Facts.sector;
import static vn.techledger.projections.testing.Facts.terms;

/** Real deals in a real database, under the rule of three contributors on each side and 85 per cent. */
class TableScreeningTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final long RULE = 4000;

    private final TransactionValue values = new TransactionValue(DATABASE.application());
    private final PaymentValue payments = new PaymentValue(DATABASE.application());
    private final IndicatorSources sources = new IndicatorSources(
            DATABASE.application(),
            values,
            new TechnologyValue(DATABASE.application()),
            new RegisteredValue(DATABASE.application()),
            payments,
            new IntermediaryRegister(DATABASE.application()),
            new CodeLists(DATABASE.application()));
    private final TableScreening screening = new TableScreening(sources);
    private final List<LedgerEvent> log = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** A deal of a supplier and an acquirer of its own, or of those of another deal. */
    private static ContractTerms deal(int parties, String signed, String sector, String amount) {
        return terms(
                signed,
                fixed(amount, "VND"),
                List.of(part(2 * parties, null)),
                List.of(part(2 * parties + 1, null)),
                List.of(sector(sector, null)));
    }

    private void record(String signed, String sector, String... amounts) {
        for (var amount : amounts) {
            int number = log.size() + 1;
            log.add(recorded(number, deal(number, signed, sector, amount)));
        }
    }

    private long feed() {
        Feed.rebuild(DATABASE.application(), values, Facts.log(log), 100);
        Feed.rebuild(DATABASE.application(), payments, Facts.log(log), 100);
        return log.size();
    }

    private static Head head(IndicatorDefinition definition, long position, Vintage vintage) {
        return new Head(definition, 7, false, vintage, "test.example/1", position, 2, 2022, 2024, 2023);
    }

    private Screened screen(long position, List<Dimension> by, Earlier... released) {
        return screening.screen(asked(FigureSamples.definition(1), position, by, List.of(), released));
    }

    private static Asked asked(
            IndicatorDefinition definition,
            long position,
            List<Dimension> by,
            List<ExternalFigure> outside,
            Earlier... released) {
        return new Asked(
                head(definition, position, Vintage.PRELIMINARY),
                by,
                RULE,
                ConfidentialitySamples.rule(),
                outside,
                List.of(released));
    }

    /** As it would be read again after its release. */
    private static Earlier released(Screened screened) {
        assertThat(screened.finding()).isEmpty();
        var table = screened.table();
        var published = PublishedTable.of(
                new TableKey(table.definition().code(), 2022, 2024, table.by()),
                table.vintage(),
                table.adopted(),
                table.foldVersion(),
                table.position(),
                table.text());
        var read = Released.of(published);
        assertThat(read.screened()).contains(table);
        return new Earlier(read, table.definition());
    }

    private static Finding difference(String place) {
        return new Finding(Kind.DIFFERENCE, place);
    }

    private static final String A = "VSIC/2018/A";
    private static final String C = "VSIC/2018/C";
    private static final String M = "VSIC/2018/M";
    private static final List<Dimension> SECTOR = List.of(Dimension.SECTOR);

    /** In 2022 section M has one deal; C is the smallest other. In 2023 all have three, and so has 2024. */
    private void threeYears() {
        record("2022", "A", "100", "100", "100");
        record("2022", "C", "50", "50", "50");
        record("2022", "M", "40");
        record("2023", "A", "110", "110", "110");
        record("2023", "C", "60", "60", "60");
        record("2024", "A", "120", "120", "120");
    }

    @Test
    void aSmallCellIsHiddenWithACompanionAndWithWhatFollowsFromThem() {
        threeYears();
        var table = screen(feed(), SECTOR).table();
        assertThat(table.cells())
                .extracting(
                        Cell::year,
                        Cell::key,
                        Cell::value,
                        Cell::count,
                        Cell::growth,
                        Cell::obsStatus,
                        Cell::confStatus)
                .containsExactly(
                        tuple(2022, A, "300", 3L, null, "P", "F"),
                        tuple(2022, C, null, null, null, "Q", "D"),
                        tuple(2022, M, null, null, null, "Q", "C"),
                        tuple(2023, A, "330", 3L, "0.100000", "P", "F"),
                        tuple(2023, C, "180", 3L, null, "P", "F"),
                        tuple(2024, A, "360", 3L, null, "P", "F"));
        assertThat(table.totals())
                .extracting(Total::year, Total::value, Total::growth, Total::complete, Total::confStatus)
                .containsExactly(
                        tuple(2022, "490", null, true, "F"),
                        tuple(2023, "510", "0.040816", true, "F"),
                        tuple(2024, "360", null, false, "F"));
        assertThat(table.hidden()).isEqualTo(2);
        assertThat(table.text()).isEqualTo(screen(log.size(), SECTOR).table().text());
    }

    @Test
    void theTextIsPinned() {
        record("2023", "A", "100", "100", "100");
        record("2023", "M", "40");
        assertThat(screen(feed(), SECTOR).table().text())
                .isEqualTo("{\"representation\":2,\"definition\":"
                        + EventJson.mapper().writeValueAsString(FigureSamples.definition(1))
                        + ",\"adopted\":7,\"adoptedLate\":false,\"vintage\":\"PRELIMINARY\",\"origin\":\"test.example/1\","
                        + "\"position\":4,\"foldVersion\":2,\"by\":\"sector\",\"confidentiality\":{\"rule\":4000,\"sha256\":\""
                        + ConfidentialitySamples.rule().sha256()
                        + "\",\"contributors\":\"EACH_SIDE\",\"least\":3,\"dominance\":85},"
                        + "\"totals\":[{\"year\":2023,\"value\":\"340\",\"count\":4,\"growth\":null,\"complete\":true,"
                        + "\"recomputable\":true,\"broken\":false,\"obsStatus\":\"P\",\"confStatus\":\"F\"}],"
                        + "\"cells\":[{\"year\":2023,\"key\":\"VSIC/2018/A\",\"crossKey\":null,\"value\":null,\"count\":null,"
                        + "\"growth\":null,\"obsStatus\":\"Q\",\"confStatus\":\"D\"},"
                        + "{\"year\":2023,\"key\":\"VSIC/2018/M\",\"crossKey\":null,\"value\":null,\"count\":null,"
                        + "\"growth\":null,\"obsStatus\":\"Q\",\"confStatus\":\"C\"}],\"average\":null,\"leftOut\":[],"
                        + "\"rounding\":\"values are exact, parts of divided contracts by largest remainder; rates are "
                        + "fractions, rounded once, half to even, to six decimals\"}");
    }

    @Test
    void aDealThatIsTakenBackAndAnotherThatComesInAreComparedOverAllVintages() {
        record("2023", "A", "100", "100", "100");
        var first = released(screen(feed(), SECTOR));
        int added = log.size() + 1;
        record("2023", "A", "60", "60", "60");
        var second = released(screen(feed(), SECTOR, first));
        for (int number = added; number < added + 2; number++) {
            log.add(retracted(number, number, number, RetractionScope.CONTRACT));
        }
        record("2023", "A", "70");
        // three deals differ from the second, and only two from the first
        assertThat(screen(feed(), SECTOR, second).finding()).isEmpty();
        assertThat(screen(feed(), SECTOR, first, second).finding()).contains(difference("2023 / " + A));
    }

    @Test
    void aSensitiveTotalHidesItsYearAlsoInATableOfYears() {
        record("2022", "A", "100", "100");
        record("2023", "A", "100", "100", "100");
        long position = feed();
        var years = screen(position, List.of()).table();
        assertThat(years.totals())
                .extracting(Total::year, Total::value, Total::growth, Total::obsStatus, Total::confStatus)
                .containsExactly(tuple(2022, null, null, "Q", "C"), tuple(2023, "300", null, "P", "F"));
        assertThat(years.cells()).isEmpty();
        assertThat(years.average()).isNull();
        assertThat(screen(position, SECTOR).table().cells())
                .extracting(Cell::confStatus)
                .containsExactly("C", "F");
    }

    @Test
    void aNewVintageIsRefusedWhereItGivesASingleDealAway() {
        threeYears();
        var first = released(screen(feed(), SECTOR));
        assertThat(screen(feed(), SECTOR, first).finding())
                .as("nothing changed")
                .isEmpty();
        record("2023", "A", "70");
        assertThat(screen(feed(), SECTOR, first).finding()).contains(difference("2023 / " + A));
        record("2023", "A", "80", "90");
        assertThat(screen(feed(), SECTOR, first).finding())
                .as("three new deals")
                .isEmpty();
    }

    @Test
    void aCorrectionOfOneDealIsAsTelling() {
        threeYears();
        var first = released(screen(feed(), List.of()));
        log.add(corrected(1, 1, 1, deal(1, "2022", "A", "170")));
        assertThat(screen(feed(), List.of(), first).finding()).contains(difference("2022"));
        assertThat(screen(feed(), SECTOR, first).finding()).isPresent();
    }

    @Test
    void aLaterTableDoesNotShowTheCompanionOfWhatAnEarlierOneHides() {
        threeYears();
        var first = released(screen(feed(), SECTOR));
        // M grows to be allowed, C stays: shown, it would give away what M was
        record("2022", "M", "41", "42", "43");
        assertThat(screen(feed(), SECTOR, first).finding()).isPresent();
    }

    @Test
    void aCrossedTableIsRefusedForACellAndNeverRepaired() {
        threeYears();
        var crossed = screen(feed(), List.of(Dimension.SECTOR, Dimension.KIND));
        assertThat(crossed.finding()).contains(new Finding(Kind.CELL, "2022 / " + M + " / LICENCE"));
    }

    @Test
    void aCrossedTableWhoseCellsAreAllowedIsComparedWithItsMargins() {
        record("2023", "A", "100", "100", "100");
        record("2023", "C", "50", "50", "50");
        var bySector = released(screen(feed(), SECTOR));
        assertThat(screen(feed(), List.of(Dimension.SECTOR, Dimension.KIND), bySector)
                        .finding())
                .as("the same sums once more")
                .isEmpty();
        record("2023", "C", "55");
        assertThat(screen(feed(), List.of(Dimension.SECTOR, Dimension.KIND), bySector)
                        .finding())
                .contains(difference("2023 / " + C + " / LICENCE"));
        assertThat(screen(feed(), List.of(Dimension.KIND), bySector).finding())
                .as("the total alone tells it too")
                .isPresent();
    }

    @Test
    void partiesWithSharesContributeTheirParts() {
        record("2023", "A", "100");
        log.add(recorded(
                2,
                terms(
                        "2023",
                        fixed("101", "VND"),
                        List.of(part(21, "60"), part(22, "40")),
                        List.of(part(23, "50"), part(24, "50")),
                        List.of(sector("A", "50"), sector("C", "50")))));
        record("2023", "C", "70");
        var table = screen(feed(), SECTOR).table();
        assertThat(table.totals())
                .extracting(Total::confStatus)
                .as("three deals")
                .containsExactly("F");
        assertThat(table.cells()).extracting(Cell::confStatus).containsExactly("C", "C");
    }

    @Test
    void severalPartiesWithoutSharesCountAsNobody() {
        for (int i = 1; i <= 3; i++) {
            log.add(recorded(
                    i,
                    terms(
                            "2023",
                            fixed("100", "VND"),
                            List.of(part(31, null), part(32, null)),
                            List.of(part(40 + i, null)),
                            List.of())));
        }
        assertThat(screen(feed(), List.of()).table().totals())
                .extracting(Total::confStatus)
                .containsExactly("C");
    }

    @Test
    void numbersOfContractsAreScreenedAndComparedAmongThemselves() {
        record("2022", "A", "100", "100", "100");
        record("2022", "M", "40");
        var counts = FigureSamples.definition(
                1, Rung.SIGNED, Measure.COUNT, PostingDate.SIGNING, PeriodCalendar.JANUARY, null);
        var first = screening.screen(asked(counts, feed(), SECTOR, List.of()));
        assertThat(first.table().cells()).extracting(Cell::confStatus).containsExactly("D", "C");
        var amounts = released(screen(feed(), List.of()));
        record("2022", "A", "100");
        assertThat(screening
                        .screen(asked(counts, feed(), List.of(), List.of(), released(first)))
                        .finding())
                .contains(difference("2022"));
        assertThat(screening
                        .screen(asked(counts, feed(), List.of(), List.of(), amounts))
                        .finding())
                .as("another quantity")
                .isEmpty();
    }

    @Test
    void aFigureFromOutsideIsShownAndNotBrokenDown() {
        record("2022", "A", "100");
        record("2023", "A", "100", "100", "100");
        var table = screening
                .screen(asked(FigureSamples.definition(1), feed(), SECTOR, List.of(FigureSamples.figure(2022, "900"))))
                .table();
        assertThat(table.totals())
                .extracting(Total::year, Total::value, Total::recomputable, Total::obsStatus, Total::confStatus)
                .containsExactly(tuple(2022, "900", false, "P", "F"), tuple(2023, "300", true, "B", "F"));
        assertThat(table.cells()).extracting(Cell::year).containsExactly(2023);
    }

    @Test
    void whatWasReleasedWithoutARuleIsComparedToo() {
        record("2023", "A", "100", "100", "100");
        long position = feed();
        var series = new IndicatorValues(sources).series(FigureSamples.definition(1), List.of(), 2022, 2024, position);
        var plain = FigureTable.of(
                FigureSamples.definition(1),
                7,
                false,
                Vintage.ESTIMATE,
                "test.example/1",
                position,
                2,
                series,
                2022,
                2024,
                2023,
                List.of());
        var earlier = new Earlier(
                Released.of(PublishedTable.of(FigureSamples.TABLE, Vintage.ESTIMATE, 7, 2, position, plain.text())),
                FigureSamples.definition(1));
        assertThat(earlier.table().plain()).contains(plain);
        record("2023", "A", "77");
        assertThat(screen(feed(), List.of(), earlier).finding()).contains(difference("2023"));
    }

    @Test
    void whatDoesNotAddUpIsNotScreened() {
        assertThatIllegalArgumentException().isThrownBy(() -> screen(0, List.of(Dimension.OBJECT)));
        assertThat(TableScreening.dimensions("sector,kind")).contains(List.of(Dimension.SECTOR, Dimension.KIND));
        assertThat(TableScreening.dimensions(null)).contains(List.of());
        for (var wrong : List.of("", "total", "sector,sector", "sector,kind,form", "nonsense")) {
            assertThat(TableScreening.dimensions(wrong)).as(wrong).isEqualTo(Optional.empty());
        }
    }
}
