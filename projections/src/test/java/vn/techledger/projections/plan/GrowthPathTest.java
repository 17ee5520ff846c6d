package vn.techledger.projections.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.ledger.plan.Threshold.Comparison;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.indicator.Series;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthPathTest {

    private static final Threshold AT_LEAST_15 = new Threshold(Comparison.AT_LEAST, "15");
    private static final Threshold MORE_THAN_15 = new Threshold(Comparison.MORE_THAN, "15");

    private static Series series(int decimals, Object... yearsAndValues) {
        var years = new TreeMap<Integer, Series.Value>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            years.put(
                    (Integer) yearsAndValues[i],
                    Series.Value.ofDeals(new BigDecimal((String) yearsAndValues[i + 1]), 1));
        }
        return new Series(years, decimals);
    }

    private static Outcome outcome(Series series, @Nullable Threshold threshold, int lastComplete) {
        return GrowthPath.of(series, threshold, 2022, 2025, lastComplete).outcome();
    }

    /** 100 × 1.15³ = 152.0875. */
    @Test
    void atLeastIsContentWithTheValueItselfAndMoreThanIsNot() {
        var exact = series(4, 2022, "100.0000", 2025, "152.0875");
        assertThat(outcome(exact, AT_LEAST_15, 2025)).isEqualTo(new Outcome(Verdict.MET, null, true));
        assertThat(outcome(exact, MORE_THAN_15, 2025)).isEqualTo(new Outcome(Verdict.BEHIND, null, true));

        var above = series(4, 2022, "100.0000", 2025, "152.0876");
        assertThat(outcome(above, MORE_THAN_15, 2025).verdict()).isEqualTo(Verdict.MET);
        var below = series(4, 2022, "100.0000", 2025, "152.0874");
        assertThat(outcome(below, AT_LEAST_15, 2025).verdict()).isEqualTo(Verdict.BEHIND);
    }

    /** Both rates read 0.150000, and the exact values still decide. */
    @Test
    void whatIsRoundedNeverDecides() {
        var short1 = series(0, 2024, "100000000", 2025, "114999999");
        var path = GrowthPath.of(short1, AT_LEAST_15, 2024, 2025, 2025);
        assertThat(path.average().rate()).isEqualTo(new BigDecimal("0.150000"));
        assertThat(path.outcome().verdict()).isEqualTo(Verdict.BEHIND);
    }

    @Test
    void beforeTheLastYearThePathDecides() {
        var ahead = series(2, 2022, "100.00", 2023, "90.00", 2024, "132.25");
        assertThat(outcome(ahead, AT_LEAST_15, 2024)).isEqualTo(new Outcome(Verdict.ON_TRACK, null, false));
        assertThat(outcome(ahead, MORE_THAN_15, 2024)).isEqualTo(new Outcome(Verdict.BEHIND, null, false));
        assertThat(outcome(ahead, AT_LEAST_15, 2023).verdict()).isEqualTo(Verdict.BEHIND);
    }

    @Test
    void thePathIsRoundedUpToTheUnit() {
        var path = GrowthPath.of(series(0, 2022, "100", 2023, "115"), AT_LEAST_15, 2022, 2025, 2023);
        assertThat(path.steps()).extracting(GrowthPath.Step::year).containsExactly(2022, 2023, 2024, 2025);
        assertThat(path.steps())
                .extracting(GrowthPath.Step::required)
                .containsExactly(
                        new BigDecimal("100"), new BigDecimal("115"), new BigDecimal("133"), new BigDecimal("153"));
        assertThat(path.steps()).extracting(GrowthPath.Step::complete).containsExactly(true, true, false, false);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(GrowthPath.of(series(0, 2022, "1"), AT_LEAST_15, null, 2025, 2025)
                        .outcome())
                .isEqualTo(Outcome.not(Obstacle.NO_BASE_YEAR));
        assertThat(outcome(series(0, 2023, "1"), AT_LEAST_15, 2023)).isEqualTo(Outcome.not(Obstacle.BASE_MISSING));
        assertThat(outcome(series(0, 2022, "0", 2023, "1"), AT_LEAST_15, 2023))
                .isEqualTo(Outcome.not(Obstacle.BASE_ZERO));
        assertThat(outcome(series(0, 2022, "1"), AT_LEAST_15, 2022)).isEqualTo(Outcome.not(Obstacle.NO_YEAR_COMPLETE));
        assertThat(outcome(series(0, 2022, "1", 2023, "2"), AT_LEAST_15, 2024))
                .as("a year without any deal is no year of zero")
                .isEqualTo(Outcome.not(Obstacle.COVERAGE_UNKNOWN));
    }

    @Test
    void withoutAThresholdNobodyJudges() {
        assertThat(outcome(series(0, 2022, "1", 2025, "2"), null, 2026))
                .isEqualTo(new Outcome(Verdict.NO_THRESHOLD, null, true));
    }

    @Test
    void aGapIsNeverShownAsYearlyGrowth() {
        var path = GrowthPath.of(series(0, 2022, "100", 2024, "200", 2025, "300"), AT_LEAST_15, 2022, 2025, 2025);
        assertThat(path.steps())
                .extracting(step -> step.growth().status())
                .containsExactly(
                        Growth.Status.NOT_COMPUTABLE,
                        Growth.Status.NOT_COMPUTABLE,
                        Growth.Status.NOT_COMPUTABLE,
                        Growth.Status.COMPUTED);
        assertThat(path.steps().getLast().growth().rate()).isEqualTo(new BigDecimal("0.500000"));
    }

    @Test
    void aFigureFromOutsideStandsForItsYearAndBreaksTheSeries() {
        var mixed = series(0, 2022, "10", 2023, "120", 2025, "200").with(2022, new BigDecimal("100"));
        var path = GrowthPath.of(mixed, AT_LEAST_15, 2022, 2025, 2025);
        assertThat(path.outcome().verdict()).isEqualTo(Verdict.MET);
        assertThat(path.fromDealsAlone()).isFalse();
        assertThat(path.steps()).extracting(GrowthPath.Step::broken).containsExactly(false, true, false, false);
        assertThat(mixed.in(2022).orElseThrow())
                .isEqualTo(new Series.Value(new BigDecimal("100"), null, true, new BigDecimal("10"), null));
        assertThat(GrowthPath.of(mixed, AT_LEAST_15, 2023, 2025, 2025).fromDealsAlone())
                .isTrue();
    }

    @Test
    void theWholeIsBehindWhereOneItemIs() {
        var met = new Outcome(Verdict.MET, null, true);
        var behind = new Outcome(Verdict.BEHIND, null, true);
        var missing = Outcome.not(Obstacle.BASE_MISSING);
        assertThat(Outcome.ofAll(List.of(met, missing, behind))).isEqualTo(behind);
        assertThat(Outcome.ofAll(List.of(met, missing))).isEqualTo(missing);
        assertThat(Outcome.ofAll(List.of(met, met))).isEqualTo(met);
        assertThat(Outcome.agreed(List.of(met, behind))).isEqualTo(Outcome.not(Obstacle.READINGS_DIFFER));
        assertThat(Outcome.agreed(List.of(met, met))).isEqualTo(met);
    }

    @Test
    void aLevelIsJudgedInTheLastYear() {
        var atLeast3 = new Threshold(Comparison.AT_LEAST, "3");
        assertThat(Level.of(series(0, 2025, "3"), atLeast3, 2025, 2025)
                        .outcome()
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Level.of(series(0, 2025, "2"), atLeast3, 2025, 2026)
                        .outcome()
                        .verdict())
                .isEqualTo(Verdict.BEHIND);
        assertThat(Level.of(series(0, 2024, "3"), atLeast3, 2025, 2024)
                        .outcome()
                        .verdict())
                .isEqualTo(Verdict.ON_TRACK);
        assertThat(Level.of(series(0, 2024, "2"), atLeast3, 2025, 2024).outcome())
                .isEqualTo(Outcome.not(Obstacle.NO_PATH_STATED));
        assertThat(Level.of(new Series(new TreeMap<>(Map.of()), 0), atLeast3, 2025, 2025)
                        .outcome())
                .isEqualTo(Outcome.not(Obstacle.COVERAGE_UNKNOWN));
    }
}
