package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.figures.NaiveFold;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.testing.DealHistories;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable.AverageGrowth;
import vn.techledger.projections.value.ValueTable.LeftOut;
import vn.techledger.projections.value.ValueTable.Row;
import vn.techledger.projections.value.ValueTable.Total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.amended;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.log;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.rateDetermined;
import static vn.techledger.projections.testing.Facts.rateProposed;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.sector;
import static vn.techledger.projections.testing.Facts.terminated;
import static vn.techledger.projections.testing.Facts.terms;

class TransactionValueTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final TransactionValue values = new TransactionValue(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRateThatIsDeterminedLaterValuesEachEntryInItsOwnYear() {
        given(
                recorded(1, terms("2022", fixed("100.00", "USD"))),
                amended(1, 1, 1, "2023-05", terms("2022", fixed("130.00", "USD"))),
                rateProposed(2, 1, 2),
                rateDetermined(2, 1, 2, 0, "20000"),
                rateDetermined(3, 1, 4, null, "24000.5"));

        assertThat(dong(3)).isEmpty();
        assertThat(dong(4)).containsExactly("2022 1 2000000");
        // the amendment adds 30 dollars at the rate of its own
        assertThat(dong(5)).containsExactly("2022 1 2000000", "2023 0 720015");
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "VND", 3))
                        .leftOut())
                .containsExactly(new LeftOut(LeftOut.NO_RATE_FROZEN, "USD", 1));
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "VND", 5))
                        .leftOut())
                .isEmpty();
    }

    private List<String> dong(long knownAt) {
        return values.find(new Find(null, Period.YEAR, null, null, "VND", knownAt)).totals().stream()
                .map(total -> total.period() + " " + total.count() + " " + total.value())
                .toList();
    }

    @Test
    void growsFromYearToYear() {
        given(
                recorded(1, terms("2022-03-04", fixed("100.00", "USD"))),
                recorded(2, terms("2023", fixed("120.00", "USD"))),
                recorded(3, terms("2023-07", fixed("30.00", "USD"))),
                recorded(4, terms("2024-01", fixed("225.00", "USD"))));

        var table = values.find(new Find(null, Period.YEAR, 2022, 2024, "USD", 4));

        assertThat(table.totals())
                .containsExactly(
                        new Total("2022", 1, "100.00", Growth.NOT_COMPUTABLE),
                        new Total("2023", 2, "150.00", growth("0.500000")),
                        new Total("2024", 1, "225.00", growth("0.500000")));
        assertThat(table.rows()).extracting(Row::key).containsOnly("");
        assertThat(table.averageGrowth()).isEqualTo(new AverageGrowth("2022", "2024", 2, growth("0.500000")));
        assertThat(table.leftOut()).isEmpty();
        assertThat(values.find(new Find(null, Period.YEAR, 2023, 2023, "USD", 4))
                        .totals())
                .containsExactly(new Total("2023", 2, "150.00", growth("0.500000")));
    }

    @Test
    void averagesOverWhatThereIsWhenNoYearsAreAskedFor() {
        given(
                recorded(1, terms("1983", fixed("37849979.00", "USD"))),
                recorded(2, terms("1988", fixed("389028245.00", "USD"))));

        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 2))
                        .averageGrowth())
                .isEqualTo(new AverageGrowth("1983", "1988", 5, growth("0.593614")));
        assertThat(values.find(new Find(null, Period.YEAR, 1982, 1988, "USD", 2))
                        .averageGrowth())
                .isEqualTo(new AverageGrowth("1982", "1988", 6, Growth.NOT_COMPUTABLE));
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "EUR", 2))
                        .averageGrowth())
                .isNull();
    }

    @Test
    void keepsWhatIsKnownOnlyToTheYearApartFromTheMonths() {
        given(
                recorded(1, terms("2022-05", fixed("10.00", "USD"))),
                recorded(2, terms("2022", fixed("7.00", "USD"))),
                recorded(3, terms("2023-05-09", fixed("15.00", "USD"))),
                recorded(4, terms("2023", fixed("70.00", "USD"))));

        assertThat(values.find(new Find(null, Period.MONTH, 2023, null, "USD", 4))
                        .totals())
                .containsExactly(
                        new Total("2023-05", 1, "15.00", growth("0.500000")),
                        new Total("2023-unknown", 1, "70.00", Growth.NOT_COMPUTABLE));
    }

    @Test
    void aContractOfWhichNotEvenTheYearIsKnownIsInNoPeriodAndSaidSo() {
        given(
                recorded(1, terms("unknown", fixed("10.00", "USD"))),
                recorded(2, terms("unknown", Amount.UNKNOWN)),
                recorded(3, terms("2023", fixed("1.00", "USD"))));

        for (var period : Period.values()) {
            var table = values.find(new Find(null, period, null, null, "USD", 3));
            assertThat(table.totals()).hasSize(1);
            assertThat(table.leftOut())
                    .containsExactly(
                            new ValueTable.LeftOut(ValueTable.LeftOut.DATE_UNKNOWN, null, 1),
                            new ValueTable.LeftOut(ValueTable.LeftOut.DATE_UNKNOWN, "USD", 1));
            assertThat(table.averageGrowth()).isEqualTo(new AverageGrowth("2023", "2023", 0, Growth.NOT_COMPUTABLE));
        }
    }

    @Test
    void sortsTheUnknownLast() {
        given(
                recorded(1, terms("2023", fixed("10.00", "USD"), one(), one(), List.of())),
                recorded(2, terms("2023", fixed("1.00", "USD"), one(), one(), List.of(sector("M", "1")))),
                recorded(
                        3,
                        terms(
                                "2023",
                                fixed("5.01", "USD"),
                                one(),
                                one(),
                                List.of(sector("M", "50"), sector("C", "50")))));

        assertThat(values.find(new Find(Dimension.SECTOR, Period.YEAR, null, null, "USD", 3))
                        .rows())
                .containsExactly(
                        new Row("2023", "VSIC/2018/C", 1, "2.50", Growth.NOT_COMPUTABLE),
                        new Row("2023", "VSIC/2018/M", 1, "2.51", Growth.NOT_COMPUTABLE),
                        new Row("2023", "several", 1, "1.00", Growth.NOT_COMPUTABLE),
                        new Row("2023", "unknown", 1, "10.00", Growth.NOT_COMPUTABLE));
    }

    @Test
    void namesWhatItLeavesOut() {
        given(
                recorded(1, terms("2023", fixed("10.00", "USD"))),
                recorded(2, terms("2023", fixed("5000", "VND"))),
                recorded(3, terms("2023-02", fixed("5000", "VND"))),
                recorded(4, terms("2023", Amount.UNKNOWN)),
                recorded(5, terms("2022", fixed("1.00", "EUR"))));

        assertThat(values.find(new Find(Dimension.ACQUIRER, Period.MONTH, 2023, 2024, "USD", 5))
                        .leftOut())
                .containsExactly(
                        new LeftOut(LeftOut.NO_RATE_FROZEN, "VND", 2), new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, 1));
    }

    @Test
    void remembersWhatWasKnownBeforeACorrection() {
        given(
                recorded(1, terms("2023", fixed("10.00", "USD"))),
                corrected(1, 1, 1, terms("2022", fixed("9.00", "USD"))));

        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 0))
                        .totals())
                .isEmpty();
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 1))
                        .totals())
                .containsExactly(new Total("2023", 1, "10.00", Growth.NOT_COMPUTABLE));
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 2))
                        .totals())
                .containsExactly(new Total("2022", 1, "9.00", Growth.NOT_COMPUTABLE));
        assertThatThrownBy(() -> values.find(new Find(null, Period.YEAR, null, null, "USD", 3)))
                .isInstanceOfSatisfying(
                        NotReached.class, e -> assertThat(e.reached()).isEqualTo(2));
    }

    @Test
    void anAmendmentChangesItsOwnYearAndATerminationTheYearOfTheEnd() {
        given(
                recorded(1, terms("2024", fixed("100.00", "USD"))),
                amended(1, 1, 1, "2026-02", terms("2024", fixed("150.00", "USD"))),
                terminated(2, 1, 2, "2027", fixed("30.00", "USD")),
                corrected(3, 1, 3, terms("2024", fixed("160.00", "USD"))));

        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 3))
                        .totals())
                .extracting(Total::period, Total::count, Total::value)
                .containsExactly(tuple("2024", 1L, "100.00"), tuple("2026", 0L, "50.00"), tuple("2027", 0L, "-30.00"));
        assertThat(values.find(new Find(null, Period.YEAR, 2026, 2026, "USD", 4))
                        .totals())
                .extracting(Total::value)
                .containsExactly("60.00");
    }

    @Test
    void postsEveryEventOfALargeBatchAtItsOwnPosition() {
        var facts = new ArrayList<LedgerEvent>();
        IntStream.rangeClosed(1, 100)
                .forEach(n -> facts.add(
                        n % 3 == 0 ? enrolled(n, "p" + n) : recorded(n, terms("2023", fixed(n + ".00", "USD")))));
        Feed.rebuild(DATABASE.application(), values, log(facts), 100);

        assertThat(Sql.query(DATABASE.application(), """
                        select position || ' ' || amount from transaction_value_v2.posting
                        where ordinal = 0 order by position""", row -> row.getString(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100)
                        .filter(n -> n % 3 != 0)
                        .mapToObj(n -> n + " " + n + ".00")
                        .toList());
    }

    @Test
    void anyHistoryCutIntoAnyBatchesIsTheNaiveSumAtEveryPosition() {
        var histories = DealHistories.any().sampleStream().limit(12).toList();
        for (var history : histories) {
            Feed.rebuild(DATABASE.application(), values, log(history), 1);
            var rows = Feed.rows(DATABASE.application(), values);
            for (int batchSize : List.of(7, 100)) {
                Feed.rebuild(DATABASE.application(), values, log(history), batchSize);
                assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
            }
            for (int position = 0; position <= history.size(); position++) {
                for (var dimension : Dimension.values()) {
                    assertThat(yearly(dimension, "USD", position))
                            .isEqualTo(naive(dimension, "USD", history.subList(0, position)));
                }
            }
        }
    }

    private Map<String, String> yearly(Dimension dimension, String currency, int position) {
        var sums = new HashMap<String, String>();
        values.find(new Find(dimension, Period.YEAR, null, null, currency, position))
                .rows()
                .forEach(row -> sums.put(
                        row.period() + "|" + row.key(),
                        row.count() + " " + NaiveFold.plain(new BigDecimal(row.value()))));
        return sums;
    }

    private static Map<String, String> naive(Dimension dimension, String currency, List<LedgerEvent> facts) {
        var sums = new HashMap<String, String>();
        NaiveFold.of(facts).forEach((cell, sum) -> {
            var parts = cell.split("\\|", -1);
            if (parts[0].equals(dimension.code()) && parts[3].equals(currency)) {
                sums.merge(parts[2].substring(0, 4) + "|" + parts[1], sum, TransactionValueTest::plus);
            }
        });
        // days of one year may cancel each other out
        sums.values().removeIf("0 0"::equals);
        return sums;
    }

    private static String plus(String one, String other) {
        var a = one.split(" ");
        var b = other.split(" ");
        return (Integer.parseInt(a[0]) + Integer.parseInt(b[0])) + " "
                + NaiveFold.plain(new BigDecimal(a[1]).add(new BigDecimal(b[1])));
    }

    private void given(LedgerEvent... facts) {
        Feed.rebuild(DATABASE.application(), values, log(List.of(facts)), 2);
    }

    private static List<PartyShare> one() {
        return List.of(part(1, null));
    }

    private static Growth growth(String rate) {
        return new Growth(Growth.Status.COMPUTED, new BigDecimal(rate));
    }
}
