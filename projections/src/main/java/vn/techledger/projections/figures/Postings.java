package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.shared.DealId;

/**
 * The fold of facts into figures: every figure is a sum of these postings. Pure and versioned, because the offline
 * verifier must come to the same digits with the same code; a change of what it returns is a new version beside this.
 */
public final class Postings {

    /** Quoted by published figures. */
    public static final int FOLD_VERSION = 3;

    private Postings() {}

    /** What a deal adds to the figures as it stands. */
    public static Movements of(DealState deal, Parties parties) {
        return Contributions.of(deal, parties, Amounts::total);
    }

    /** The same of the technology value: the total without equipment and materials (giá trị công nghệ). */
    public static Movements technology(DealState deal, Parties parties) {
        return Contributions.of(deal, parties, Amounts::technology);
    }

    /**
     * What a fact that took a deal from one state to another does to the figures, where nothing is known of its parties:
     * the contributions after it less those before. What does not change is not posted.
     *
     * @return in a fixed order: by dimension, key, date and currency
     */
    public static List<Posting> between(DealId deal, DealState before, DealState after) {
        return of(deal, of(after, Parties.UNKNOWN).since(of(before, Parties.UNKNOWN)));
    }

    /**
     * What movements do to every dimension.
     *
     * @return in a fixed order: by dimension, key, date and currency
     */
    public static List<Posting> of(DealId deal, List<Movements.Moved> change) {
        var cells = new TreeMap<Cell, Contribution>();
        for (var moved : change) {
            for (var dimension : Dimension.values()) {
                var movement = moved.movement();
                movement.in(dimension)
                        .divide(movement.amount())
                        .forEach((key, amount) -> cells.merge(
                                new Cell(movement.date(), dimension, key, movement.currency()),
                                new Contribution(moved.count(), amount.multiply(BigDecimal.valueOf(moved.sign()))),
                                Contribution::plus));
            }
        }
        var postings = new ArrayList<Posting>();
        cells.forEach((cell, sum) -> {
            if (!sum.isNothing()) {
                postings.add(new Posting(
                        deal,
                        cell.date(),
                        cell.dimension(),
                        cell.key(),
                        cell.currency(),
                        sum.count(),
                        cell.currency() == null ? null : sum.amount()));
            }
        });
        return postings;
    }
}
