package vn.techledger.projections.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.Samples;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.publication.FigureTable;
import vn.techledger.projections.publication.FigureTable.Average;
import vn.techledger.projections.publication.FigureTable.Row;
import vn.techledger.projections.value.ValueTable.LeftOut;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.projections.replay.Exported.OPENED;
import static vn.techledger.projections.replay.Exported.ORIGIN;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.sector;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.Facts.titled;

/** Published tables against the log that they were published in; what they should say is worked out by hand. */
class PublishedTablesTest {

    private static final TableKey KEY = new TableKey(INDICATOR, 2022, 2024, null);
    private static final TableKey BY_SECTOR = new TableKey(INDICATOR, 2022, 2024, "sector");
    private static final int POSITION = 9;
    private static final long DEFINITION = 3;
    private static final long RELEASED = 11;
    private static final String NAME = publication(1) + " (transaction-value, 2022–2024, FINAL)";
    private static final String NAME_BY_SECTOR = publication(1) + " (transaction-value, 2022–2024, sector, FINAL)";

    /** 2022 is from outside; one contract of 2024 has no rate, and another no amount. */
    private static List<LedgerEvent> deals() {
        return List.of(
                OPENED,
                FigureSamples.definitionProposed(1, 1, null),
                FigureSamples.definitionAdopted(1, 1),
                FigureSamples.figureProposed(2, null),
                FigureSamples.figureAdopted(2),
                recorded(
                        1,
                        titled(
                                "HD-1",
                                "Đúc",
                                "2023-05",
                                fixed("1500", "VND"),
                                List.of(part(1, null)),
                                List.of(part(2, null)),
                                List.of(sector("M", "40"), sector("C", "60")))),
                recorded(2, terms("2024-02", fixed("1800", "VND"))),
                recorded(3, terms("2024", fixed("90.00", "USD"))),
                recorded(4, terms("2024-03", new Amount(Amount.State.OPEN, null, null))));
    }

    /** What follows from them: 1800 is a fifth more than 1500, and the square root of 1.8 is 1.34164079. */
    private static FigureTable table() {
        return new FigureTable(
                1,
                FigureSamples.definition(1),
                DEFINITION,
                true,
                Vintage.FINAL,
                ORIGIN,
                POSITION,
                Postings.FOLD_VERSION,
                List.of(
                        new Row(2022, "1000", null, null, true, false, false),
                        new Row(2023, "1500", 1L, "0.500000", true, true, true),
                        new Row(2024, "1800", 1L, "0.200000", true, true, false)),
                new Average(2022, 2024, "0.341641"),
                List.of(new LeftOut(LeftOut.NO_RATE_FROZEN, "USD", 1), new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, 1)),
                "values are exact; rates are fractions, rounded once, half to even, to six decimals");
    }

    private static List<LedgerEvent> released(TableKey key, String text) {
        return released(PublishedTable.of(key, Vintage.FINAL, DEFINITION, Postings.FOLD_VERSION, POSITION, text));
    }

    private static List<LedgerEvent> released(PublishedTable table) {
        var facts = new ArrayList<>(deals());
        facts.add(new PublicationProposed(publication(1), "Bảng", "Table", table, null, AN));
        facts.add(new PublicationReleased(publication(1), table.key(), table.vintage(), table.sha256(), AN, BINH));
        return facts;
    }

    private static List<String> found(List<? extends LedgerEvent> facts) {
        return found(facts, null);
    }

    private static List<String> found(List<? extends LedgerEvent> facts, @Nullable List<Restated> restated) {
        var log = Exported.text(Exported.lines(facts)).getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<String>();
        try {
            var replay = new Replay(
                    List.of(),
                    List.of(),
                    Release.in(new ByteArrayInputStream(log)),
                    finding -> found.add(finding.kind() + ": " + String.join("; ", finding.arguments())));
            if (restated != null) {
                replay.restate(Long.MAX_VALUE, restated::add);
            }
            replay.run(new ByteArrayInputStream(log));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    @Test
    void aTableThatFollowsFromTheLogIsFine() {
        assertThat(found(released(KEY, table().text()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                "value":"1500" | "value":"1600" | PUBLISHED_VALUE: {0}; 2023; 1600; 1500
                "value":"1800","count":1 | "value":"1800","count":4 | PUBLISHED_COUNT: {0}; 2024; 4; 1
                "growth":"0.200000" | "growth":"0.250000" | PUBLISHED_GROWTH: {0}; 2024; 0.250000; 0.200000
                "rate":"0.341641" | "rate":"0.400000" | PUBLISHED_MEMBER: {0}; average; {"from":2022,"to":2024,"rate":"0.400000"}; {"from":2022,"to":2024,"rate":"0.341641"}
                "currency":"USD","count":1 | "currency":"USD","count":2 | PUBLISHED_MEMBER: {0}; leftOut; [{"reason":"no-rate-frozen","currency":"USD","count":2},{"reason":"amount-unknown","currency":null,"count":1}]; [{"reason":"no-rate-frozen","currency":"USD","count":1},{"reason":"amount-unknown","currency":null,"count":1}]
                "adoptedLate":true | "adoptedLate":false | PUBLISHED_MEMBER: {0}; adoptedLate; false; true
                "year":2023 | "year":2021 | PUBLISHED_UNFOUNDED: {0}; 2021; 1500
                """)
    void aLieIsFoundAndNamed(String truth, String lie, String sentence) {
        var text = table().text();
        assertThat(text).containsOnlyOnce(truth);

        assertThat(found(released(KEY, text.replace(truth, lie)))).contains(sentence.replace("{0}", NAME));
    }

    @Test
    void aRowLeftAwayIsMissed() {
        var whole = table();
        assertThat(found(released(KEY, with(whole, whole.rows().subList(0, 2)).text())))
                .contains("PUBLISHED_LACKS: " + NAME + "; 2024; 1800");
    }

    private static FigureTable with(FigureTable table, List<Row> rows) {
        return new FigureTable(
                table.representation(),
                table.definition(),
                table.adopted(),
                table.adoptedLate(),
                table.vintage(),
                table.origin(),
                table.position(),
                table.foldVersion(),
                rows,
                table.average(),
                table.leftOut(),
                table.rounding());
    }

    @Test
    void aTableIsComputedAtItsOwnPositionAndTheLaterTruthIsARestatement() {
        var facts = released(KEY, table().text());
        facts.add(corrected(1, 2, 7, terms("2024-02", fixed("2400", "VND"))));
        var restated = new ArrayList<Restated>();

        assertThat(found(facts, restated)).isEmpty();
        assertThat(restated).containsExactly(new Restated(NAME, 2024, "1800", "2400", "0.333333"));
    }

    @Test
    void whatIsReleasedMustBeWhatWasProposed() {
        var facts = released(KEY, table().text());
        var other = "ab".repeat(32);
        facts.set((int) RELEASED - 1, new PublicationReleased(publication(1), KEY, Vintage.FINAL, other, AN, BINH));
        assertThat(found(facts))
                .singleElement()
                .asString()
                .startsWith("PUBLISHED_MEMBER: " + NAME + "; sha256; " + other);

        facts.set((int) RELEASED - 2, recorded(9, terms("2024-03", fixed("1", "EUR"))));
        assertThat(found(facts)).containsExactly("PUBLISHED_UNPROPOSED: " + NAME + "; " + RELEASED);
    }

    @Test
    void aDefinitionThatWasNotInForceIsNamed() {
        var facts = released(KEY, table().text());
        facts.set(4, new IndicatorDefinitionAdopted(Samples.proposal(7), FigureSamples.definition(2), AN, BINH));

        assertThat(found(facts)).contains("PUBLISHED_MEMBER: " + NAME + "; definition; 3; 5");
    }

    @Test
    void aTableCannotCountWhatComesAfterIt() {
        var table = table();
        var text = table.text().replace("\"position\":9", "\"position\":11");
        assertThat(text).isNotEqualTo(table.text());

        assertThat(found(released(
                        PublishedTable.of(KEY, Vintage.FINAL, DEFINITION, Postings.FOLD_VERSION, RELEASED, text))))
                .containsExactly("PUBLISHED_BEYOND: " + NAME + "; 11; 10");
    }

    @Test
    void whatThisProgramCannotComputeItSays() {
        var text = table().text();
        assertThat(found(released(
                        PublishedTable.of(KEY, Vintage.FINAL, DEFINITION, Postings.FOLD_VERSION + 1, POSITION, text))))
                .containsExactly("PUBLISHED_NOT_COMPARABLE: " + NAME + "; fold version " + (Postings.FOLD_VERSION + 1));
        assertThat(found(released(PublishedTable.of(KEY, Vintage.FINAL, 4, Postings.FOLD_VERSION, POSITION, text))))
                .containsExactly("PUBLISHED_NOT_COMPARABLE: " + NAME + "; definition 4");
        assertThat(found(released(KEY, "no table"))).containsExactly("PUBLISHED_NOT_COMPARABLE: " + NAME + "; text");
    }

    @Test
    void contractsAreCountedWhateverTheirCurrency() {
        var definition = FigureSamples.definition(
                1, Rung.SIGNED, Measure.COUNT, PostingDate.SIGNING, PeriodCalendar.JANUARY, null);
        var counted = new FigureTable(
                1,
                definition,
                DEFINITION,
                true,
                Vintage.FINAL,
                ORIGIN,
                POSITION,
                Postings.FOLD_VERSION,
                List.of(
                        new Row(2023, "1", 1L, null, true, true, false),
                        new Row(2024, "3", 3L, "2.000000", true, true, false)),
                new Average(2022, 2024, null),
                List.of(),
                table().rounding());
        UnaryOperator<List<LedgerEvent>> counting = facts -> {
            facts.set(2, new IndicatorDefinitionAdopted(Samples.proposal(1), definition, AN, BINH));
            return facts;
        };

        assertThat(found(counting.apply(released(KEY, counted.text())))).isEmpty();
        assertThat(found(counting.apply(
                        released(KEY, counted.text().replace("\"3\",\"count\":3", "\"4\",\"count\":4")))))
                .contains("PUBLISHED_VALUE: " + NAME + "; 2024; 4; 3", "PUBLISHED_COUNT: " + NAME + "; 2024; 4; 3");
    }

    /** Cells by sector, some of them kept back: of those nothing is said that could be wrong. */
    @Test
    void cellsAreComparedWhereTheyAreShown() {
        var fine = """
                {"representation":2,"definition":%s,"adopted":3,"adoptedLate":true,"vintage":"FINAL","origin":"%s",
                 "position":9,"foldVersion":%d,"by":"sector","totals":[
                  {"year":2022,"value":"1000","count":null,"growth":null},
                  {"year":2023,"value":"1500","count":1,"growth":"0.500000"},
                  {"year":2024,"value":null,"count":null,"growth":null}],
                 "cells":[
                  {"year":2023,"key":"VSIC/2018/C","crossKey":null,"value":"900","count":1,"growth":null},
                  {"year":2023,"key":"VSIC/2018/M","crossKey":null,"value":null,"count":null,"growth":null},
                  {"year":2024,"key":"%s","crossKey":null,"value":null,"count":null,"growth":null}]}""".formatted(definition(), ORIGIN, Postings.FOLD_VERSION, keyOf2024());
        assertThat(found(released(BY_SECTOR, fine))).isEmpty();
        var restated = new ArrayList<Restated>();
        var facts = released(BY_SECTOR, fine);
        facts.add(corrected(1, 2, 7, terms("2024-02", fixed("2400", "VND"))));
        found(facts, restated);
        assertThat(restated)
                .as("what is kept back is not told by its restatement")
                .isEmpty();

        assertThat(found(released(BY_SECTOR, fine.replace("\"900\"", "\"901\""))))
                .containsExactly("PUBLISHED_VALUE: " + NAME_BY_SECTOR + "; 2023, VSIC/2018/C; 901; 900");
        assertThat(found(released(BY_SECTOR, fine.replace("2018/M", "2018/A"))))
                .containsExactly("PUBLISHED_LACKS: " + NAME_BY_SECTOR + "; 2023, VSIC/2018/M; 600");
        assertThat(found(released(BY_SECTOR, fine.replace("\"foldVersion\":", "\"foldVersion\":9"))))
                .singleElement()
                .asString()
                .startsWith("PUBLISHED_MEMBER: " + NAME_BY_SECTOR + "; foldVersion; 9");
    }

    private static String definition() {
        return EventJson.mapper().writeValueAsString(FigureSamples.definition(1));
    }

    private static String keyOf2024() {
        var sums = new Sums(Set.of(List.of(Dimension.SECTOR)));
        var fold = new LedgerFold();
        deals().forEach(fact -> fold.on(fact).forEach(move -> sums.add(move.rung(), move.moved())));
        return sums.in(vn.techledger.projections.replay.Rung.SIGNED, List.of(Dimension.SECTOR), Sums.Length.YEAR, "VND")
                .lastKey()
                .key();
    }
}
