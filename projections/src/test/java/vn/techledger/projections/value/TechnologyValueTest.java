package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.NaiveFold;
import vn.techledger.projections.testing.DealHistories;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.TransactionValue.Find;

import static org.assertj.core.api.Assertions.assertThat;

class TechnologyValueTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final TechnologyValue values = new TechnologyValue(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anyHistoryCutIntoAnyBatchesIsTheNaiveSumAtEveryPosition() {
        var histories = DealHistories.withParties(DealHistories.any())
                .sampleStream()
                .limit(6)
                .toList();
        for (var history : histories) {
            Feed.rebuild(DATABASE.application(), values, Facts.log(history), 1);
            var rows = Feed.rows(DATABASE.application(), values);
            Feed.rebuild(DATABASE.application(), values, Facts.log(history), 100);
            assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
            for (int position : List.of(history.size() / 2, history.size())) {
                var naive = NaiveFold.technology(history.subList(0, position));
                for (var dimension : List.of(Dimension.TOTAL, Dimension.AMOUNT_STATE, Dimension.SUPPLIER)) {
                    assertThat(Naive.yearly(values.find(new Find(dimension, Period.YEAR, null, null, "USD", position))))
                            .as("%s at %d", dimension, position)
                            .isEqualTo(Naive.yearly(dimension, naive));
                }
            }
        }
    }

    /** Yearly sums of a table, and of the naive fold, in one form: in US dollars. */
    static final class Naive {

        private Naive() {}

        static Map<String, String> yearly(ValueTable table) {
            var sums = new HashMap<String, String>();
            table.rows()
                    .forEach(row -> sums.put(
                            row.period() + "|" + row.key(),
                            row.count() + " " + NaiveFold.plain(new BigDecimal(Objects.requireNonNull(row.value())))));
            return sums;
        }

        static Map<String, String> yearly(Dimension dimension, Map<String, String> cells) {
            var sums = new HashMap<String, String>();
            cells.forEach((cell, sum) -> {
                var parts = cell.split("\\|", -1);
                if (parts[0].equals(dimension.code()) && parts[3].equals("USD") && !parts[2].equals("unknown")) {
                    sums.merge(parts[2].substring(0, 4) + "|" + parts[1], sum, Naive::plus);
                }
            });
            sums.values().removeIf("0 0"::equals);
            return sums;
        }

        private static String plus(String one, String other) {
            var a = one.split(" ");
            var b = other.split(" ");
            return (Integer.parseInt(a[0]) + Integer.parseInt(b[0])) + " "
                    + NaiveFold.plain(new BigDecimal(a[1]).add(new BigDecimal(b[1])));
        }
    }
}
