package vn.techledger.projections.plan;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.projections.indicator.Obstacle;

import static org.assertj.core.api.Assertions.assertThat;

class MilestonesTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);

    @Test
    void isMetFromTheDocumentOn() {
        assertThat(Milestones.judged(FigureSamples.reached("2024-05"), 2025, BEFORE))
                .isEqualTo(new Outcome(Verdict.MET, null, true));
        assertThat(Milestones.judged(FigureSamples.reached("2025"), 2025, AFTER).verdict())
                .as("whatever day of the year it was")
                .isEqualTo(Verdict.MET);
    }

    @Test
    void withoutADocumentItIsOpenAndThenBehind() {
        assertThat(Milestones.judged(null, 2025, BEFORE)).isEqualTo(Outcome.not(Obstacle.MILESTONE_NOT_DUE));
        assertThat(Milestones.judged(null, 2025, AFTER)).isEqualTo(new Outcome(Verdict.BEHIND, null, true));
        assertThat(Milestones.judged(FigureSamples.reached(null), 2025, AFTER).verdict())
                .as("confirmed in error")
                .isEqualTo(Verdict.BEHIND);
    }

    @Test
    void isBehindWhereItWasReachedTooLate() {
        assertThat(Milestones.judged(FigureSamples.reached("2026-01"), 2025, LocalDate.of(2026, 6, 1)))
                .isEqualTo(new Outcome(Verdict.BEHIND, null, true));
    }
}
