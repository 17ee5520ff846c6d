package vn.techledger.projections.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.value.ConstantReporters.Constant;
import vn.techledger.projections.value.LargestDeals.Deal;

/**
 * What a verdict rests on: how much is estimated, how well it is evidenced, and how much hangs on a few contracts.
 *
 * @param years the base and each complete year after it, as far as their values are of deals
 * @param withoutLargest null where there is no last year to take them from, or a figure from outside is judged
 * @param constantReporters from the base to the last complete year; null where there is none, or a figure from outside
 */
public record Backing(
        List<Year> years,
        @Nullable WithoutLargest withoutLargest,
        @Nullable Constant constantReporters) {

    /** So many contracts are the largest. */
    public static final int LARGEST = 3;

    public Backing {
        years = List.copyOf(years);
    }

    /**
     * One year.
     *
     * @param estimated what of the value is estimated, as amounts that come in and go out say
     * @param estimatedShare fraction with six decimals; null where the value is not above zero, as with every share here
     * @param byEvidence by the best grade among the papers of each contract, in the order of their names
     * @param largest the largest first
     */
    public record Year(
            int year,
            BigDecimal value,
            BigDecimal estimated,
            @Nullable BigDecimal estimatedShare,
            List<Part> byEvidence,
            List<Deal> largest,
            BigDecimal largestValue,
            @Nullable BigDecimal largestShare) {

        public Year {
            byEvidence = List.copyOf(byEvidence);
            largest = List.copyOf(largest);
        }
    }

    public record Part(
            String key, BigDecimal value, @Nullable BigDecimal share) {}

    /**
     * The same growth where the largest contracts of the last complete year had never been: neither in that year nor in
     * the base.
     *
     * @param year in which they are the largest
     */
    public record WithoutLargest(
            int year, List<Deal> deals, BigDecimal base, BigDecimal last, Growth average, Outcome outcome) {

        public WithoutLargest {
            deals = List.copyOf(deals);
        }
    }
}
