package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.NaiveFold;
import vn.techledger.projections.testing.DealHistories;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.PaidHistories;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable.LeftOut;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.Performed.completed;
import static vn.techledger.projections.testing.Performed.completion;
import static vn.techledger.projections.testing.Performed.inEffect;
import static vn.techledger.projections.testing.Performed.paid;
import static vn.techledger.projections.testing.Performed.payment;
import static vn.techledger.projections.testing.Performed.rateDetermined;
import static vn.techledger.projections.testing.Performed.rateProposed;

class PaymentValueTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final PaymentValue values = new PaymentValue(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private void given(LedgerEvent... facts) {
        Feed.rebuild(DATABASE.application(), values, Facts.log(List.of(facts)), 3);
    }

    private List<String> totals(Period period, long knownAt) {
        return values.find(new Find(null, period, null, null, "USD", knownAt)).totals().stream()
                .map(total -> total.period() + " " + total.count() + " " + total.value())
                .toList();
    }

    private List<String> rows(Dimension by, long knownAt) {
        return values.find(new Find(by, Period.YEAR, null, null, "USD", knownAt)).rows().stream()
                .map(row -> row.period() + " " + row.key() + " " + row.value())
                .toList();
    }

    @Test
    void addsPaymentsLessCreditsAndRefundsInTheMonthsInWhichTheyWereMade() {
        given(
                recorded(1, terms("2020", Amount.UNKNOWN)),
                paid(1, 1, payment(PaymentKind.CREDIT_NOTE, "2022-11", fixed("2.50", "USD"))),
                paid(2, 1, payment(PaymentKind.PAYMENT, "2022-11", fixed("10.00", "USD"))),
                paid(3, 1, payment(PaymentKind.PAYMENT, "2023-01", fixed("7.00", "USD"))),
                completed(4, 1, completion("2023-02")),
                paid(5, 1, payment(PaymentKind.REFUND, "2023", fixed("9.00", "USD"))));

        assertThat(totals(Period.YEAR, 6)).containsExactly("2022 2 7.50", "2023 2 -2.00");
        assertThat(totals(Period.MONTH, 6)).containsExactly("2022-11 2 7.50", "2023-01 1 7.00", "2023-unknown 1 -9.00");
        // as it was known when only the credit note was
        assertThat(totals(Period.YEAR, 2)).containsExactly("2022 1 -2.50");
        assertThat(totals(Period.YEAR, 1)).isEmpty();
    }

    @Test
    void correctionsMoveThePaymentsOwnPeriodAndRecordedInErrorTakesItOut() {
        var right = Performed.of(payment(PaymentKind.PAYMENT, "2021", fixed("11.00", "USD")));
        given(
                recorded(1, terms("2020", Amount.UNKNOWN)),
                paid(1, 1, payment(PaymentKind.PAYMENT, "2022", fixed("10.00", "USD"))),
                inEffect(1, 1, 1, 2, right),
                inEffect(2, 1, 1, 3, null),
                inEffect(3, 1, 1, 4, right));

        assertThat(totals(Period.YEAR, 2)).containsExactly("2022 1 10.00");
        assertThat(totals(Period.YEAR, 3)).containsExactly("2021 1 11.00");
        assertThat(totals(Period.YEAR, 4)).isEmpty();
        assertThat(totals(Period.YEAR, 5)).containsExactly("2021 1 11.00");
    }

    @Test
    void followsTheContractWhereThePaymentNamesNobody() {
        var shared =
                terms("2020", Amount.UNKNOWN, List.of(part(1, "50"), part(3, "50")), List.of(part(2, null)), List.of());
        given(
                recorded(1, terms("2020", Amount.UNKNOWN)),
                paid(1, 1, payment(PaymentKind.PAYMENT, "2022", fixed("10.00", "USD"))),
                paid(2, 1, payment(PaymentKind.PAYMENT, "2022", fixed("4.00", "USD"), party(4), party(5))),
                corrected(1, 1, 1, shared));

        assertThat(rows(Dimension.SUPPLIER, 3))
                .containsExactly("2022 " + party(1) + " 10.00", "2022 " + party(5) + " 4.00");
        assertThat(rows(Dimension.ACQUIRER, 4))
                .containsExactly("2022 " + party(2) + " 10.00", "2022 " + party(4) + " 4.00");
        assertThat(rows(Dimension.SUPPLIER, 4))
                .containsExactly(
                        "2022 " + party(1) + " 5.00", "2022 " + party(3) + " 5.00", "2022 " + party(5) + " 4.00");
        assertThat(totals(Period.YEAR, 4)).containsExactly("2022 2 14.00");
    }

    @Test
    void namesWhatIsInNoSum() {
        given(
                recorded(1, terms("2020", Amount.UNKNOWN)),
                paid(1, 1, payment(PaymentKind.PAYMENT, "2022", fixed("10", "VND"))),
                paid(2, 1, payment(PaymentKind.PAYMENT, "2022", Amount.UNKNOWN)),
                paid(3, 1, payment(PaymentKind.PAYMENT, "unknown", fixed("1.00", "USD"))));

        var table = values.find(new Find(null, Period.YEAR, null, null, "USD", 4));
        assertThat(table.totals()).isEmpty();
        assertThat(table.leftOut())
                .containsExactly(
                        new LeftOut(LeftOut.NO_RATE_FROZEN, "VND", 1),
                        new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, 1),
                        new LeftOut(LeftOut.DATE_UNKNOWN, "USD", 1));
    }

    @Test
    void aRateThatIsDeterminedLaterValuesThePaymentInItsOwnPeriod() {
        given(
                recorded(1, terms("2020", Amount.UNKNOWN)),
                paid(1, 1, payment(PaymentKind.PAYMENT, "2022", fixed("10.00", "USD"))),
                paid(2, 1, payment(PaymentKind.REFUND, "2023", fixed("1.00", "USD"))),
                rateProposed(1, 1, 1, 2),
                rateDetermined(1, 1, 1, 2, "24620.5"));

        assertThat(dong(4)).isEmpty();
        assertThat(dong(5)).containsExactly("2022 1 246205");
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "VND", 5))
                        .leftOut())
                .containsExactly(new LeftOut(LeftOut.NO_RATE_FROZEN, "USD", 1));
        assertThat(totals(Period.YEAR, 5)).containsExactly("2022 1 10.00", "2023 1 -1.00");
    }

    private List<String> dong(long knownAt) {
        return values.find(new Find(null, Period.YEAR, null, null, "VND", knownAt)).totals().stream()
                .map(total -> total.period() + " " + total.count() + " " + total.value())
                .toList();
    }

    @Test
    void anyHistoryCutIntoAnyBatchesIsTheNaiveSumAtEveryPosition() {
        var histories = DealHistories.withParties(PaidHistories.any())
                .sampleStream()
                .limit(6)
                .toList();
        for (var history : histories) {
            Feed.rebuild(DATABASE.application(), values, Facts.log(history), 1);
            var rows = Feed.rows(DATABASE.application(), values);
            for (int batchSize : List.of(7, 100)) {
                Feed.rebuild(DATABASE.application(), values, Facts.log(history), batchSize);
                assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
            }
            for (int position : List.of(history.size() / 2, history.size())) {
                var naive = NaiveFold.paid(history.subList(0, position));
                for (var dimension : Dimension.values()) {
                    assertThat(sums(dimension, position))
                            .as("%s at %d", dimension, position)
                            .isEqualTo(naive(dimension, naive));
                }
            }
        }
    }

    private Map<String, BigDecimal> sums(Dimension dimension, int position) {
        var sums = new HashMap<String, BigDecimal>();
        values.find(new Find(dimension, Period.YEAR, null, null, "USD", position))
                .rows()
                .forEach(row -> sums.put(
                        row.period() + "|" + row.key(),
                        new BigDecimal(Objects.requireNonNull(row.value())).stripTrailingZeros()));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static Map<String, BigDecimal> naive(Dimension dimension, Map<String, String> cells) {
        var sums = new HashMap<String, BigDecimal>();
        cells.forEach((cell, sum) -> {
            var parts = cell.split("\\|", -1);
            if (parts[0].equals(dimension.code()) && parts[3].equals("USD") && !parts[2].equals("unknown")) {
                var amount = new BigDecimal(sum.split(" ")[1]);
                sums.merge(
                        parts[2].substring(0, 4) + "|" + parts[1],
                        amount,
                        (one, other) -> one.add(other).stripTrailingZeros());
            }
        });
        sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }
}
