package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
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
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.amended;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.log;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
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

        for (var period : List.of(Period.YEAR, Period.QUARTER, Period.MONTH)) {
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
                        new Row("2023", "VSIC/2018/C", null, 1, "2.50", Growth.NOT_COMPUTABLE),
                        new Row("2023", "VSIC/2018/M", null, 1, "2.51", Growth.NOT_COMPUTABLE),
                        new Row("2023", "several", null, 1, "1.00", Growth.NOT_COMPUTABLE),
                        new Row("2023", "unknown", null, 1, "10.00", Growth.NOT_COMPUTABLE));
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
                        select position || ' ' || amount from transaction_value_v4.line
                        where ordinal = 0 order by position""", row -> row.getString(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100)
                        .filter(n -> n % 3 != 0)
                        .mapToObj(n -> n + " " + n + ".00")
                        .toList());
    }

    @Test
    void anyHistoryCutIntoAnyBatchesIsTheNaiveSumAtEveryPosition() {
        var histories = DealHistories.withParties(DealHistories.any())
                .sampleStream()
                .limit(10)
                .toList();
        for (int i = 0; i < histories.size(); i++) {
            // every second one crosses the end of a run of positions
            var history = i % 2 == 0 ? histories.get(i) : afterSilence(histories.get(i));
            int before = history.size() - histories.get(i).size();
            Feed.rebuild(DATABASE.application(), values, log(history), 1000);
            var rows = Feed.rows(DATABASE.application(), values);
            for (int batchSize : i % 2 == 0 ? List.of(7, 1) : List.of(7)) {
                Feed.rebuild(DATABASE.application(), values, log(history), batchSize);
                assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
            }
            for (int position = before; position <= history.size(); position++) {
                boolean all = position == history.size() || position == (before + history.size()) / 2;
                var naive = NaiveFold.of(history.subList(0, position));
                for (var dimension : Dimension.values()) {
                    if (all || dimension.compareTo(Dimension.SECTOR) <= 0) {
                        assertThat(yearly(dimension, "USD", position))
                                .as("%s at %d", dimension, position)
                                .isEqualTo(naive(dimension, "USD", naive));
                    }
                }
            }
            assertThat(reportYears(history.size())).isEqualTo(naiveReportYears(NaiveFold.of(history)));
            theLargestDealsAreThoseOfTheNaiveFold(history);
            everyCrossingAddsUp(history.size());
            everyValueIsTheSumOfItsEntries(history.size());
        }
    }

    private void everyValueIsTheSumOfItsEntries(int position) {
        var entries = new PostingEntries(DATABASE.application());
        for (var dimension : Dimension.values()) {
            for (var row : values.find(new Find(dimension, Period.YEAR, null, null, "USD", position))
                    .rows()) {
                var cell = new PostingEntries.Cell(
                        dimension, row.key(), Period.YEAR, Integer.parseInt(row.period()), null, "USD", position);
                isTheSum(entries, cell, row);
            }
        }
        var axes = List.of(Axis.of(Dimension.SECTOR), Axis.of(Dimension.SUPPLIER));
        for (var row : values.find(new Find(axes, Period.YEAR, null, null, "USD", position, Measure.VALUE))
                .rows()) {
            var cell = new PostingEntries.Cell(
                    Dimension.SECTOR,
                    row.key(),
                    Dimension.SUPPLIER,
                    Objects.requireNonNull(row.crossed()),
                    Period.YEAR,
                    Integer.parseInt(row.period()),
                    null,
                    "USD",
                    position);
            isTheSum(entries, cell, row);
        }
        for (var period : List.of(Period.QUARTER, Period.REPORT_YEAR)) {
            for (var row : values.find(new Find(null, period, null, null, "USD", position))
                    .rows()) {
                int part = row.period().endsWith("unknown")
                        ? 0
                        : period == Period.REPORT_YEAR ? 1 : row.period().charAt(6) - '0';
                int year = Integer.parseInt(row.period().substring(0, 4));
                isTheSum(
                        entries,
                        new PostingEntries.Cell(Dimension.TOTAL, "", period, year, part, "USD", position),
                        row);
            }
        }
    }

    private void isTheSum(PostingEntries entries, PostingEntries.Cell cell, Row row) {
        var all = new ArrayList<PostingEntries.Entry>();
        var page = entries.page(values, cell, 0, 0, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            var last = page.getLast();
            page = entries.page(values, cell, last.position(), last.ordinal(), 3);
        }
        var sum = all.stream().map(PostingEntries.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as("%s", cell).isEqualByComparingTo(amount(row));
        assertThat(all.stream().mapToLong(PostingEntries.Entry::count).sum())
                .as("%s", cell)
                .isEqualTo(row.count());
    }

    /** 15 December 2023 lies in the report year 2024; what is known to a December or a year alone lies in neither. */
    @Test
    void aReportYearBeginsOnTheFifteenthOfDecember() {
        given(
                recorded(1, terms("2022-12-20", fixed("100.00", "USD"))),
                recorded(2, terms("2023-12-14", fixed("20.00", "USD"))),
                recorded(3, terms("2023-12-15", fixed("180.00", "USD"))),
                recorded(4, terms("2023-12", fixed("7.00", "USD"))),
                recorded(5, terms("2023", fixed("3.00", "USD"))),
                recorded(6, terms("2024-11", fixed("60.00", "USD"))));

        var table = values.find(new Find(null, Period.REPORT_YEAR, null, null, "USD", 6));
        assertThat(table.totals())
                .containsExactly(
                        new Total("2023", 2, "120.00", Growth.NOT_COMPUTABLE),
                        new Total("2023-unknown", 2, "10.00", Growth.NOT_COMPUTABLE),
                        new Total("2024", 2, "240.00", growth("1.000000")));
        assertThat(table.averageGrowth()).isEqualTo(new AverageGrowth("2023", "2024", 1, growth("1.000000")));
        assertThat(values.find(new Find(null, Period.REPORT_YEAR, 2024, 2024, "USD", 6))
                        .totals())
                .containsExactly(new Total("2024", 2, "240.00", growth("1.000000")));
        assertThat(values.find(new Find(null, Period.REPORT_YEAR, null, null, "USD", 2))
                        .totals())
                .as("as it was known")
                .containsExactly(new Total("2023", 2, "120.00", Growth.NOT_COMPUTABLE));
    }

    /** So many heartbeats before it that its last events lie in another run of positions than its first. */
    private static List<LedgerEvent> afterSilence(List<LedgerEvent> history) {
        var facts = new ArrayList<LedgerEvent>();
        int silence = (1 << MovementLines.RUN_BITS) - history.size() / 2;
        for (int i = 0; i < silence; i++) {
            facts.add(new LogHeartbeat("techledger.example/1", 1, Instant.EPOCH));
        }
        facts.addAll(history);
        return List.copyOf(facts);
    }

    /** Rows and columns of a crossed table are the breakdowns by one dimension. */
    private void everyCrossingAddsUp(int position) {
        var additive = Arrays.stream(Dimension.values())
                .filter(one -> one.additive() && one.compareTo(Dimension.ACQUIRER) >= 0)
                .toList();
        for (int i = 0; i < additive.size(); i += 2) {
            var first = additive.get(i);
            var second = additive.get((i * 5 + 3) % additive.size());
            var rows = new HashMap<String, BigDecimal>();
            var columns = new HashMap<String, BigDecimal>();
            crossed(first, second, position).forEach(row -> {
                rows.merge(row.period() + "|" + row.key(), amount(row), BigDecimal::add);
                columns.merge(row.period() + "|" + row.crossed(), amount(row), BigDecimal::add);
            });
            assertThat(plain(rows)).as("%s of %s", first, second).isEqualTo(amounts(first, position));
            assertThat(plain(columns)).as("%s of %s", second, first).isEqualTo(amounts(second, position));
        }
    }

    private List<Row> crossed(Dimension first, Dimension second, int position) {
        return values.find(new Find(
                        List.of(Axis.of(first), Axis.of(second)),
                        Period.YEAR,
                        null,
                        null,
                        "USD",
                        position,
                        Measure.VALUE))
                .rows();
    }

    private static BigDecimal amount(Row row) {
        return new BigDecimal(Objects.requireNonNull(row.value()));
    }

    private Map<String, String> amounts(Dimension dimension, int position) {
        var sums = new HashMap<String, BigDecimal>();
        values.find(new Find(dimension, Period.YEAR, null, null, "USD", position))
                .rows()
                .forEach(row -> sums.put(row.period() + "|" + row.key(), amount(row)));
        return plain(sums);
    }

    private static Map<String, String> plain(Map<String, BigDecimal> sums) {
        var plain = new HashMap<String, String>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                plain.put(key, NaiveFold.plain(sum));
            }
        });
        return plain;
    }

    @Test
    void crossesTwoDimensionsByTheSharesOfBoth() {
        var sectors = List.of(sector("A", "50"), sector("M", "50"));
        var suppliers = List.of(part(1, "60"), part(3, "40"));
        given(
                recorded(1, terms("2023-02", fixed("0.05", "USD"), suppliers, one(), sectors)),
                recorded(2, terms("2023", fixed("1.00", "USD"), one(), one(), List.of(sector("A", null)))));

        assertThat(crossed(Dimension.SECTOR, Dimension.SUPPLIER, 2))
                .extracting(Row::key, Row::crossed, Row::count, Row::value)
                .containsExactly(
                        tuple("VSIC/2018/A", party(1).toString(), 2L, "1.02"),
                        tuple("VSIC/2018/A", party(3).toString(), 1L, "0.01"),
                        tuple("VSIC/2018/M", party(1).toString(), 1L, "0.01"),
                        tuple("VSIC/2018/M", party(3).toString(), 1L, "0.01"));
    }

    @Test
    void putsAContractWhereItsPartiesWereWhenItWasSigned() {
        given(
                enrolled(2, "Viện"),
                recorded(1, terms("2023-02-01", fixed("10.00", "USD"))),
                recorded(2, terms("2023-06-01", fixed("5.00", "USD"))),
                recorded(3, terms("2023", fixed("1.00", "USD"))),
                new PartyDetailsChanged(
                        party(2), PartyDetails.named("Viện", "CN"), EffectiveDate.of("2023-05"), List.of()),
                new PartyCorrected(correction(1), party(2), 5, PartyDetails.named("Viện", "KR"), AN, BINH));

        assertThat(rows(Dimension.ACQUIRER_COUNTRY, 4)).containsExactly("2023 VN 3 16.00");
        assertThat(rows(Dimension.ACQUIRER_COUNTRY, 5))
                .containsExactly("2023 CN 1 5.00", "2023 VN 1 10.00", "2023 unknown 1 1.00");
        assertThat(rows(Dimension.ACQUIRER_COUNTRY, 6))
                .containsExactly("2023 KR 1 5.00", "2023 VN 1 10.00", "2023 unknown 1 1.00");
        assertThat(rows(Dimension.SUPPLIER_COUNTRY, 6)).containsExactly("2023 unknown 3 16.00");
        assertThat(rows(Dimension.ACQUIRER_KIND, 6)).containsExactly("2023 ENTERPRISE 3 16.00");
    }

    private List<String> rows(Dimension by, long knownAt) {
        return values.find(new Find(by, Period.YEAR, null, null, "USD", knownAt)).rows().stream()
                .map(row -> row.period() + " " + row.key() + " " + row.count() + " " + row.value())
                .toList();
    }

    @Test
    void growsFromAQuarterToTheSameOneOfTheNextYear() {
        given(
                recorded(1, terms("2022-02", fixed("10.00", "USD"))),
                recorded(2, terms("2022-04-01", fixed("7.00", "USD"))),
                recorded(3, terms("2023-03-31", fixed("15.00", "USD"))),
                recorded(4, terms("2024-05", fixed("7.00", "USD"))),
                recorded(5, terms("2023", fixed("70.00", "USD"))));

        assertThat(values.find(new Find(null, Period.QUARTER, null, null, "USD", 5))
                        .totals())
                .containsExactly(
                        new Total("2022-Q1", 1, "10.00", Growth.NOT_COMPUTABLE),
                        new Total("2022-Q2", 1, "7.00", Growth.NOT_COMPUTABLE),
                        new Total("2023-Q1", 1, "15.00", growth("0.500000")),
                        new Total("2023-unknown", 1, "70.00", Growth.NOT_COMPUTABLE),
                        new Total("2024-Q2", 1, "7.00", Growth.NOT_COMPUTABLE));
    }

    @Test
    void countsAndAveragesTheSameCells() {
        given(
                recorded(1, terms("2022", fixed("10.00", "USD"))),
                recorded(2, terms("2022", fixed("5.01", "USD"))),
                recorded(3, terms("2022", fixed("100", "VND"))),
                recorded(4, terms("2022", Amount.UNKNOWN)),
                recorded(5, terms("2023", fixed("15.01", "USD"))),
                amended(1, 5, 5, "2024", terms("2023", fixed("20.01", "USD"))));

        assertThat(measured(Measure.COUNT, null).totals())
                .containsExactly(
                        new Total("2022", 4, "4", Growth.NOT_COMPUTABLE),
                        new Total("2023", 1, "1", growth("-0.750000")),
                        new Total("2024", 0, "0", growth("-1.000000")));
        assertThat(measured(Measure.COUNT, null).leftOut()).isEmpty();
        // 15.01 / 2 = 7.505, whose growth is exact: 15.01 / 7.505 - 1 = 1
        assertThat(measured(Measure.AVERAGE, "USD").totals())
                .containsExactly(
                        new Total("2022", 2, "7.50", Growth.NOT_COMPUTABLE),
                        new Total("2023", 1, "15.01", growth("1.000000")),
                        new Total("2024", 0, null, Growth.NOT_COMPUTABLE));
        assertThat(measured(Measure.AVERAGE, "USD").averageGrowth())
                .isEqualTo(new AverageGrowth("2022", "2024", 2, Growth.NOT_COMPUTABLE));
    }

    private ValueTable measured(Measure measure, @Nullable String currency) {
        return values.find(new Find(List.of(), Period.YEAR, null, null, currency, 6, measure));
    }

    @Test
    void coarserKeysCountAContractOnce() {
        var modes = new ContractTerms(
                null,
                null,
                ContractKind.LICENCE,
                EffectiveDate.of("2023"),
                one(),
                one(),
                List.of(),
                new Amounts(fixed("10.00", "USD"), Amount.UNKNOWN, Amount.UNKNOWN),
                List.of(sector("A1", "50"), sector("A2", "30"), sector("B1", "20")),
                List.of(),
                null,
                TransferTerms.UNKNOWN,
                PaymentTerms.UNKNOWN,
                Circumstances.UNKNOWN,
                new Classification(
                        List.of(new CodeRef("F", "1", "A1"), new CodeRef("F", "1", "A2")), List.of(), List.of()));
        UnaryOperator<String> section =
                key -> key.startsWith("VSIC") || key.startsWith("F/") ? key.substring(0, key.length() - 1) : key;
        for (var events :
                List.of(List.<LedgerEvent>of(recorded(1, modes)), afterSilence(List.of(recorded(1, modes))))) {
            Feed.rebuild(DATABASE.application(), values, log(events), 1000);
            for (var period : List.of(Period.YEAR, Period.MONTH)) {
                assertThat(grouped(Dimension.SECTOR, section, period, events.size()))
                        .containsExactly(tuple("VSIC/2018/A", 1L, "8.00"), tuple("VSIC/2018/B", 1L, "2.00"));
                assertThat(grouped(Dimension.SCIENCE_FIELD, section, period, events.size()))
                        .containsExactly(tuple("F/1/A", 1L, "10.00"));
            }
        }
    }

    private List<Tuple> grouped(Dimension by, UnaryOperator<String> group, Period period, int position) {
        var axes = List.of(new Axis(by, group));
        return values.find(new Find(axes, period, null, null, "USD", position, Measure.VALUE)).rows().stream()
                .map(row -> tuple(row.key(), row.count(), row.value()))
                .toList();
    }

    private Map<String, String> yearly(Dimension dimension, String currency, int position) {
        var sums = new HashMap<String, String>();
        values.find(new Find(dimension, Period.YEAR, null, null, currency, position))
                .rows()
                .forEach(row ->
                        sums.put(row.period() + "|" + row.key(), row.count() + " " + NaiveFold.plain(amount(row))));
        return sums;
    }

    private void theLargestDealsAreThoseOfTheNaiveFold(List<LedgerEvent> history) {
        var largest = new LargestDeals(DATABASE.application());
        var figure = new LargestDeals.Figure(
                values, Dimension.TOTAL, Dimension.EVERYTHING, Period.YEAR, "USD", history.size());
        var deals = history.stream()
                .filter(ContractEvent.class::isInstance)
                .map(fact -> ((ContractEvent) fact).deal())
                .distinct()
                .toList();
        for (int year = 2022; year <= 2024; year++) {
            var sums = new HashMap<DealId, BigDecimal>();
            for (var deal : deals) {
                var sum = naive(year, NaiveFold.of(only(deal, history)));
                if (sum.signum() > 0) {
                    sums.put(deal, sum);
                }
            }
            var naive = sums.entrySet().stream()
                    .sorted(Map.Entry.<DealId, BigDecimal>comparingByValue()
                            .reversed()
                            .thenComparing(one -> one.getKey().toString()))
                    .limit(3)
                    .map(one -> one.getKey() + " " + NaiveFold.plain(one.getValue()))
                    .toList();
            var found = largest.of(figure, year, 3);
            assertThat(found.stream().map(one -> one.deal() + " " + NaiveFold.plain(one.value())))
                    .as("%d", year)
                    .containsExactlyElementsOf(naive);
            assertThat(largest.value(
                            figure,
                            year,
                            found.stream().map(LargestDeals.Deal::deal).toList()))
                    .isEqualByComparingTo(
                            found.stream().map(LargestDeals.Deal::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static List<LedgerEvent> only(DealId deal, List<LedgerEvent> history) {
        return history.stream()
                .filter(fact -> fact instanceof ContractEvent one && one.deal().equals(deal))
                .toList();
    }

    private static BigDecimal naive(int year, Map<String, String> cells) {
        var sum = BigDecimal.ZERO;
        for (var cell : cells.entrySet()) {
            var parts = cell.getKey().split("\\|", -1);
            if (parts[0].equals("total") && parts[2].startsWith(Integer.toString(year)) && parts[3].equals("USD")) {
                sum = sum.add(new BigDecimal(cell.getValue().split(" ")[1]));
            }
        }
        return sum;
    }

    private Map<String, String> reportYears(int position) {
        var sums = new HashMap<String, String>();
        values.find(new Find(null, Period.REPORT_YEAR, null, null, "USD", position))
                .rows()
                .forEach(row -> sums.put(row.period(), row.count() + " " + NaiveFold.plain(amount(row))));
        return sums;
    }

    /** Looks at every day that a date may mean. */
    private static Map<String, String> naiveReportYears(Map<String, String> cells) {
        var sums = new HashMap<String, String>();
        cells.forEach((cell, sum) -> {
            var parts = cell.split("\\|", -1);
            if (parts[0].equals("total") && parts[3].equals("USD")) {
                var date = EffectiveDate.of(parts[2]);
                var years = new TreeSet<Integer>();
                for (var day = date.earliest(); !day.isAfter(date.latest()); day = day.plusDays(1)) {
                    boolean next = day.getMonthValue() == 12 && day.getDayOfMonth() >= 15;
                    years.add(next ? day.getYear() + 1 : day.getYear());
                }
                var period = years.size() == 1 ? years.first().toString() : date.year() + "-unknown";
                sums.merge(period, sum, TransactionValueTest::plus);
            }
        });
        sums.values().removeIf("0 0"::equals);
        return sums;
    }

    private static Map<String, String> naive(Dimension dimension, String currency, Map<String, String> cells) {
        var sums = new HashMap<String, String>();
        cells.forEach((cell, sum) -> {
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
