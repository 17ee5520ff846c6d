package vn.techledger.projections.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.techledger.ledger.shared.DealId;

/**
 * The fold of facts into figures: every figure is a sum of these postings. Pure and versioned, because the offline
 * verifier must come to the same digits with the same code; a change of what it returns is a new version beside this.
 */
public final class Postings {

    /** Quoted by published figures. */
    public static final int FOLD_VERSION = 1;

    private Postings() {}

    /**
     * What a fact that took a deal from one state to another does to the figures: the contributions after it less those
     * before. What does not change is not posted.
     *
     * @return in a fixed order: by dimension, key, date and currency
     */
    public static List<Posting> between(DealId deal, DealState before, DealState after) {
        return between(deal, Contributions.of(before), Contributions.of(after));
    }

    static List<Posting> between(DealId deal, Map<Cell, Contribution> was, Map<Cell, Contribution> is) {
        var cells = new TreeSet<>(was.keySet());
        cells.addAll(is.keySet());
        var postings = new ArrayList<Posting>();
        for (var cell : cells) {
            var change = is.getOrDefault(cell, Contribution.NONE).minus(was.getOrDefault(cell, Contribution.NONE));
            if (!change.isNothing()) {
                postings.add(new Posting(
                        deal,
                        cell.date(),
                        cell.dimension(),
                        cell.key(),
                        cell.currency(),
                        change.count(),
                        cell.currency() == null ? null : change.amount()));
            }
        }
        return postings;
    }
}
