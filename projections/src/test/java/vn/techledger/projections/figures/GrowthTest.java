package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTest {

    @Test
    void averagesTheYearsAfterTheBase() {
        assertThat(Growth.average(new BigDecimal("37849979"), new BigDecimal("389028245"), 5)
                        .rate())
                .isEqualTo(new BigDecimal("0.593614"));
    }

    @Test
    void hasNoRateWithoutABase() {
        assertThat(Growth.since(null, BigDecimal.ONE)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.since(BigDecimal.ZERO, BigDecimal.ONE)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.since(BigDecimal.ONE, null)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.average(null, BigDecimal.ONE, 1)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.average(BigDecimal.ZERO, BigDecimal.ONE, 1)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.average(BigDecimal.ONE, null, 1)).isEqualTo(Growth.NOT_COMPUTABLE);
        assertThat(Growth.average(BigDecimal.ONE, BigDecimal.ONE, 0)).isEqualTo(Growth.NOT_COMPUTABLE);
    }

    @Test
    void roundsHalfToEven() {
        assertThat(Growth.since(new BigDecimal("2000000"), new BigDecimal("2000001"))
                        .rate())
                .isEqualTo(new BigDecimal("0.000000"));
        assertThat(Growth.since(new BigDecimal("2000000"), new BigDecimal("2000003"))
                        .rate())
                .isEqualTo(new BigDecimal("0.000002"));
        assertThat(Growth.average(new BigDecimal("2000000"), new BigDecimal("2000001"), 1)
                        .rate())
                .isEqualTo(new BigDecimal("0.000000"));
        assertThat(Growth.average(new BigDecimal("2000000"), new BigDecimal("2000003"), 1)
                        .rate())
                .isEqualTo(new BigDecimal("0.000002"));
    }

    @Test
    void fallsToMinusOneWhenNothingIsLeft() {
        assertThat(Growth.since(BigDecimal.TEN, BigDecimal.ZERO).rate()).isEqualTo(new BigDecimal("-1.000000"));
        assertThat(Growth.average(BigDecimal.TEN, BigDecimal.ZERO, 3).rate()).isEqualTo(new BigDecimal("-1.000000"));
    }

    @Property
    void overOnePeriodTheAverageIsTheYearlyRate(
            @ForAll @BigRange(min = "0.01", max = "1000000000000") BigDecimal base,
            @ForAll @BigRange(min = "0.00", max = "1000000000000") BigDecimal last) {
        assertThat(Growth.average(base, last, 1)).isEqualTo(Growth.since(base, last));
    }

    @Property
    void theRateIsTheNearestOfAll(
            @ForAll @BigRange(min = "1", max = "1000000000000") BigInteger base,
            @ForAll @BigRange(min = "0", max = "1000000000000") BigInteger last,
            @ForAll @IntRange(min = 1, max = 40) int periods) {
        var rate = Growth.average(new BigDecimal(base), new BigDecimal(last), periods)
                .rate();

        assertThat(rate).isNotNull();
        var factor = rate.add(BigDecimal.ONE);
        var half = new BigDecimal("0.0000005");
        assertThat(factor.add(half).pow(periods).multiply(new BigDecimal(base)))
                .isGreaterThanOrEqualTo(new BigDecimal(last));
        if (factor.compareTo(half) >= 0) {
            assertThat(factor.subtract(half).pow(periods).multiply(new BigDecimal(base)))
                    .isLessThanOrEqualTo(new BigDecimal(last));
        }
    }
}
