package vn.techledger.ledger.plan;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;

/**
 * That a milestone was reached, with its document.
 *
 * @param reached null where an earlier confirmation was an error and the milestone is not reached
 * @param document study, decision or agreement that shows it
 */
public record Milestone(
        String plan, String target, @Nullable EffectiveDate reached, Evidence document) {

    /** @throws IllegalArgumentException for a target of another plan, or a date of which nothing is known */
    public Milestone {
        if (!Plan.planOf(target).equals(plan)) {
            throw new IllegalArgumentException("the code of a target is that of its plan, a point and a name");
        }
        if (reached != null && !reached.isKnown()) {
            throw new IllegalArgumentException("at least the year is known in which a milestone was reached");
        }
    }
}
