package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RestatementTest {

    /** 2024 holds 100 until position 20, 130 until position 50, 120 from then on; 2025 appears with position 33. */
    private static final LongFunction<Series> LOG = position -> {
        var years = new TreeMap<Integer, Series.Value>();
        years.put(2024, value(position < 20 ? "100" : position < 50 ? "130" : "120"));
        if (position >= 33) {
            years.put(2025, value("7"));
        }
        return new Series(years, 0);
    };

    private static Series.Value value(String amount) {
        return Series.Value.ofDeals(new BigDecimal(amount), 1);
    }

    @Test
    void namesWhatChangedAbsolutelyAndRelatively() {
        var restated = Restatement.between(10, 60, LOG);
        assertThat(restated.rows())
                .extracting(
                        Restatement.Row::year,
                        Restatement.Row::absolute,
                        row -> row.relative().rate())
                .containsExactly(
                        tuple(2024, new BigDecimal("20"), new BigDecimal("0.200000")), tuple(2025, null, null));
        assertThat(restated.rows().getLast().was()).isNull();
        assertThat(restated.rows().getLast().relative()).isEqualTo(Growth.NOT_COMPUTABLE);
    }

    @Test
    void namesTheEventsThatChangedIt() {
        var restated = Restatement.between(10, 60, LOG);
        assertThat(restated.causes()).extracting(Restatement.Cause::position).containsExactly(20L, 33L, 50L);
        assertThat(restated.causes().getLast().rows())
                .extracting(Restatement.Row::absolute)
                .containsExactly(new BigDecimal("-10"));
        assertThat(restated.causesCut()).isFalse();
    }

    @Test
    void nothingChangedBetweenTwoEqualMoments() {
        assertThat(Restatement.between(34, 49, LOG)).isEqualTo(Restatement.between(50, 50, LOG));
        assertThat(Restatement.between(34, 49, LOG).rows()).isEmpty();
    }

    @Test
    void saysWhenThereAreMoreCausesThanItNames() {
        LongFunction<Series> busy = position -> {
            var years = new TreeMap<Integer, Series.Value>();
            years.put(2024, value(Long.toString(position)));
            return new Series(years, 0);
        };
        var restated = Restatement.between(1, 1_000, busy);
        assertThat(restated.causesCut()).isTrue();
        assertThat(restated.causes()).hasSize(200);
        assertThat(restated.rows()).extracting(Restatement.Row::absolute).containsExactly(new BigDecimal("999"));
    }
}
