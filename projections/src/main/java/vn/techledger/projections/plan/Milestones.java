package vn.techledger.projections.plan;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.projections.indicator.Obstacle;

/** How a milestone stands: reached on a day that a document shows, or not. */
public final class Milestones {

    private Milestones() {}

    /**
     * Judges a milestone.
     *
     * @param confirmed null where nothing was confirmed
     * @param by its last year
     * @param day of the question
     */
    public static Outcome judged(@Nullable Milestone confirmed, int by, LocalDate day) {
        var deadline = LocalDate.of(by, Month.DECEMBER, Month.DECEMBER.maxLength());
        boolean over = day.isAfter(deadline);
        var reached = confirmed == null ? null : confirmed.reached();
        if (reached == null) {
            return over ? new Outcome(Verdict.BEHIND, null, true) : Outcome.not(Obstacle.MILESTONE_NOT_DUE);
        }
        if (!reached.latest().isAfter(deadline)) {
            return new Outcome(Verdict.MET, null, true);
        }
        return reached.earliest().isAfter(deadline)
                ? new Outcome(Verdict.BEHIND, null, true)
                : Outcome.not(Obstacle.DATE_TOO_VAGUE);
    }
}
