package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.testing.DealHistories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.projections.testing.Facts.amended;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.correctedEntry;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.invalidated;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.proposed;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.retracted;
import static vn.techledger.projections.testing.Facts.sector;
import static vn.techledger.projections.testing.Facts.terminated;
import static vn.techledger.projections.testing.Facts.terms;

class PostingsTest {

    private static final DealState RECORDED =
            DealState.NOTHING.on(recorded(1, terms("2023-05", fixed("10.00", "USD"))));

    @Test
    void postsARecordingOnceInEveryDimension() {
        assertThat(between(deal(1), DealState.NOTHING, RECORDED))
                .containsExactly(
                        posting("2023-05", Dimension.TOTAL, "", "USD", 1, "10.00"),
                        posting("2023-05", Dimension.ACQUIRER, party(2).toString(), "USD", 1, "10.00"),
                        posting("2023-05", Dimension.SUPPLIER, party(1).toString(), "USD", 1, "10.00"),
                        posting("2023-05", Dimension.SECTOR, "unknown", "USD", 1, "10.00"));
    }

    @Test
    void postsACorrectedAmountAsTheDifferenceInTheContractsOwnPeriod() {
        var after = RECORDED.on(corrected(1, 1, 1, terms("2023-05", fixed("7.50", "USD"))));

        assertThat(between(deal(1), RECORDED, after))
                .contains(posting("2023-05", Dimension.TOTAL, "", "USD", 0, "-2.50"))
                .hasSize(4);
    }

    @Test
    void movesACorrectedContractFromPeriodToPeriod() {
        var after = RECORDED.on(corrected(1, 1, 1, terms("2024", fixed("10.00", "USD"))));

        assertThat(between(deal(1), RECORDED, after))
                .contains(
                        posting("2023-05", Dimension.TOTAL, "", "USD", -1, "-10.00"),
                        posting("2024", Dimension.TOTAL, "", "USD", 1, "10.00"))
                .hasSize(8);
    }

    @Test
    void postsAnAmendmentInItsOwnPeriod() {
        var after = RECORDED.on(amended(1, 1, 1, "2026-02", terms("2023-05", fixed("12.50", "USD"))));

        assertThat(between(deal(1), RECORDED, after))
                .contains(posting("2026-02", Dimension.TOTAL, "", "USD", 0, "2.50"))
                .hasSize(4);
    }

    @Test
    void movesAnAmountBetweenPartiesInThePeriodOfTheAmendment() {
        var other = terms("2023-05", fixed("10.00", "USD"), List.of(part(1, null)), List.of(part(4, null)), List.of());
        var after = RECORDED.on(amended(1, 1, 1, "2026", other));

        assertThat(between(deal(1), RECORDED, after))
                .containsExactlyInAnyOrder(
                        posting("2026", Dimension.ACQUIRER, party(2).toString(), "USD", 0, "-10.00"),
                        posting("2026", Dimension.ACQUIRER, party(4).toString(), "USD", 0, "10.00"));
    }

    @Test
    void correctsTheRecordingOfAnAmendedContractInTheContractsOwnPeriod() {
        var amended = RECORDED.on(amended(1, 1, 1, "2026-02", terms("2023-05", fixed("12.50", "USD"))));
        var after = amended.on(correctedEntry(2, 1, 2, 0, terms("2023-05", fixed("9.00", "USD"))));

        assertThat(between(deal(1), amended, after))
                .contains(
                        posting("2023-05", Dimension.TOTAL, "", "USD", 0, "-1.00"),
                        posting("2026-02", Dimension.TOTAL, "", "USD", 0, "1.00"))
                .hasSize(8);
    }

    @Test
    void takesTheUnperformedPartOutAtTheDateOfTheTermination() {
        var after = RECORDED.on(terminated(1, 1, 1, "2025-07", fixed("4.00", "USD")));

        assertThat(between(deal(1), RECORDED, after))
                .contains(posting("2025-07", Dimension.TOTAL, "", "USD", 0, "-4.00"))
                .hasSize(4);
        var unknown = RECORDED.on(terminated(1, 1, 1, "2025-07", Amount.UNKNOWN));
        assertThat(between(deal(1), RECORDED, unknown)).isEmpty();
    }

    @Test
    void takesAnInvalidOrRetractedContractOutOfItsOwnPeriods() {
        var amended = RECORDED.on(amended(1, 1, 1, "2026-02", terms("2023-05", fixed("12.50", "USD"))));
        for (var end : List.of(invalidated(2, 1, 2), retracted(2, 1, 2, RetractionScope.CONTRACT))) {
            assertThat(between(deal(1), amended, amended.on(end)))
                    .contains(
                            posting("2023-05", Dimension.TOTAL, "", "USD", -1, "-10.00"),
                            posting("2026-02", Dimension.TOTAL, "", "USD", 0, "-2.50"))
                    .hasSize(8);
        }
    }

    @Test
    void takesALastChangeBackWhereItWasMade() {
        var amended = RECORDED.on(amended(1, 1, 1, "2026-02", terms("2023-05", fixed("12.50", "USD"))));
        var after = amended.on(retracted(2, 1, 2, RetractionScope.LAST_CHANGE));

        assertThat(after).isEqualTo(RECORDED);
        assertThat(between(deal(1), amended, after))
                .contains(posting("2026-02", Dimension.TOTAL, "", "USD", 0, "-2.50"))
                .hasSize(4);
    }

    @Test
    void valuesAForeignAmountInVndBesideItselfAndDividesTheValue() {
        var halves = terms(
                "2023-05-06",
                fixed("0.02", "USD"),
                List.of(part(1, "50"), part(3, "50")),
                List.of(part(2, null)),
                List.of());
        var rate = new FrozenRate("USD", LocalDate.of(2023, 5, 6), "23450.5", "test", 1);
        var rated = DealState.NOTHING.on(new ContractRecorded(contract(1), deal(1), halves, null, null, rate));

        assertThat(between(deal(1), DealState.NOTHING, rated))
                .contains(
                        posting("2023-05-06", Dimension.TOTAL, "", "USD", 1, "0.02"),
                        posting("2023-05-06", Dimension.TOTAL, "", "VND/USD", 1, "469"),
                        posting("2023-05-06", Dimension.SUPPLIER, party(1).toString(), "VND/USD", 1, "235"),
                        posting("2023-05-06", Dimension.SUPPLIER, party(3).toString(), "VND/USD", 1, "234"))
                .hasSize(10);
    }

    @Test
    void countsAContractWhoseAmountIsNotKnown() {
        var after = RECORDED.on(corrected(1, 1, 1, terms("2023-05", Amount.UNKNOWN)));

        assertThat(between(deal(1), RECORDED, after))
                .contains(
                        posting("2023-05", Dimension.TOTAL, "", null, 1, null),
                        posting("2023-05", Dimension.TOTAL, "", "USD", -1, "-10.00"));
    }

    @Test
    void postsNothingForWhatChangesNothing() {
        var proposal = RECORDED.on(proposed(1, 1, 1, terms("2024", Amount.UNKNOWN)));
        var same = RECORDED.on(corrected(1, 1, 1, terms("2023-05", fixed("10.00", "USD"))));

        assertThat(between(deal(1), RECORDED, proposal)).isEmpty();
        assertThat(between(deal(1), RECORDED, same)).isEmpty();
    }

    @Test
    void dividesByCompleteSharesOnly() {
        var divided = terms(
                "2023",
                fixed("10.01", "USD"),
                List.of(part(1, "50"), part(3, "50")),
                List.of(part(2, null), part(4, null)),
                List.of(sector("M", "60")));

        assertThat(between(deal(1), DealState.NOTHING, DealState.NOTHING.on(recorded(1, divided))))
                .containsExactly(
                        posting("2023", Dimension.TOTAL, "", "USD", 1, "10.01"),
                        posting("2023", Dimension.ACQUIRER, "several", "USD", 1, "10.01"),
                        posting("2023", Dimension.SUPPLIER, party(1).toString(), "USD", 1, "5.01"),
                        posting("2023", Dimension.SUPPLIER, party(3).toString(), "USD", 1, "5.00"),
                        posting("2023", Dimension.SECTOR, "several", "USD", 1, "10.01"));
    }

    @Test
    void addsUpTheContractsOfADeal() {
        var second = new ContractRecorded(
                new ContractId(new UUID(9, 9)), deal(1), terms("2023-05", fixed("5.00", "USD")), null);

        assertThat(between(deal(1), DealState.NOTHING, RECORDED.on(second)))
                .contains(posting("2023-05", Dimension.TOTAL, "", "USD", 2, "15.00"));
    }

    @Test
    void refusesFactsThatTheLedgerNeverRecords() {
        assertThatThrownBy(() -> RECORDED.on(recorded(1, terms("2023", Amount.UNKNOWN))))
                .hasMessageContaining("recorded twice");
        assertThatThrownBy(() -> RECORDED.on(corrected(1, 2, 1, terms("2023", Amount.UNKNOWN))))
                .hasMessageContaining("never recorded");
    }

    /** Shares add up, or the row says that there are several or that nobody knows: nothing is lost in a breakdown. */
    @Property(tries = 300)
    void everyBreakdownAddsUpToTheTotalWhateverBefallsTheContracts(@ForAll("histories") List<LedgerEvent> history) {
        Map<DealId, DealState> deals = new HashMap<>();
        Map<String, Map<Dimension, BigDecimal>> sums = new HashMap<>();
        for (var fact : history) {
            var deal = new DealId(((ContractEvent) fact).contract().value());
            var before = deals.getOrDefault(deal, DealState.NOTHING);
            var after = before.on(fact);
            deals.put(deal, after);
            for (var posting : Postings.between(deal, before, after)) {
                if (posting.amount() != null) {
                    sums.computeIfAbsent(posting.date() + "|" + posting.currency(), cell -> new HashMap<>())
                            .merge(posting.dimension(), posting.amount(), BigDecimal::add);
                }
            }
            assertThat(sums.values()).allSatisfy(cell -> {
                var total = cell.getOrDefault(Dimension.TOTAL, BigDecimal.ZERO);
                for (var dimension : List.of(Dimension.ACQUIRER, Dimension.SUPPLIER, Dimension.SECTOR)) {
                    assertThat(cell.getOrDefault(dimension, BigDecimal.ZERO))
                            .as(dimension.code())
                            .isEqualByComparingTo(total);
                }
            });
        }
    }

    /** What is posted in the dimensions whose keys the contracts of these tests name. */
    private static List<Posting> between(DealId deal, DealState before, DealState after) {
        var shown = List.of(Dimension.TOTAL, Dimension.ACQUIRER, Dimension.SUPPLIER, Dimension.SECTOR);
        return Postings.between(deal, before, after).stream()
                .filter(posting -> shown.contains(posting.dimension()))
                .toList();
    }

    @Property(tries = 200)
    void atEveryPositionTheSumOfPostingsIsTheNaiveSum(@ForAll("histories") List<LedgerEvent> history) {
        Map<DealId, DealState> deals = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (int position = 1; position <= history.size(); position++) {
            var fact = history.get(position - 1);
            var deal = new DealId(((ContractEvent) fact).contract().value());
            var before = deals.getOrDefault(deal, DealState.NOTHING);
            var after = before.on(fact);
            deals.put(deal, after);
            for (var posting : Postings.between(deal, before, after)) {
                var cell = posting.dimension().code() + "|" + posting.key() + "|" + posting.date() + "|"
                        + (posting.currency() == null ? "-" : posting.currency());
                counts.merge(cell, posting.count(), Integer::sum);
                amounts.merge(cell, posting.amount() == null ? BigDecimal.ZERO : posting.amount(), BigDecimal::add);
            }

            var sums = new HashMap<String, String>();
            counts.forEach((cell, count) -> {
                var plain = NaiveFold.plain(amounts.get(cell));
                if (count != 0 || !plain.equals("0")) {
                    sums.put(cell, count + " " + plain);
                }
            });
            assertThat(sums).isEqualTo(NaiveFold.of(history.subList(0, position)));
        }
    }

    @Provide
    Arbitrary<List<LedgerEvent>> histories() {
        return DealHistories.any();
    }

    private static Posting posting(
            String date,
            Dimension dimension,
            String key,
            @Nullable String currency,
            int count,
            @Nullable String amount) {
        return new Posting(
                deal(1),
                EffectiveDate.of(date),
                dimension,
                key,
                currency,
                count,
                amount == null ? null : new BigDecimal(amount));
    }
}
