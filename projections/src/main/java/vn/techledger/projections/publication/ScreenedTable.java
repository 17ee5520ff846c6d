package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.disclosure.Suppression;
import vn.techledger.projections.disclosure.Suppression.Status;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.publication.FigureTable.Average;

/**
 * A table as it is published under a rule of confidentiality. What the rule forbids is there as a place without figures,
 * flagged; whatever would be derived from it is absent too. Its text is made by one function, as that of {@link
 * FigureTable}, which is the form without a rule.
 *
 * @param by dimensions of the cells, one or two, or null for totals alone
 * @param confidentiality the rule that was applied
 * @param cells by year and key; empty where {@code by} is null, and for years whose figure is from outside
 * @param leftOut why contracts are in no value; how many, and in which currencies, could give one away
 */
public record ScreenedTable(
        int representation,
        IndicatorDefinition definition,
        long adopted,
        boolean adoptedLate,
        Vintage vintage,
        String origin,
        long position,
        int foldVersion,
        @Nullable String by,
        AppliedRule confidentiality,
        List<Total> totals,
        List<Cell> cells,
        @Nullable Average average,
        List<String> leftOut,
        String rounding) {

    public static final int REPRESENTATION = 2;

    private static final String ROUNDING =
            "values are exact, parts of divided contracts by largest remainder; rates are "
                    + "fractions, rounded once, half to even, to six decimals";

    /** @param rule position of the adoption of the rule */
    public record AppliedRule(long rule, String sha256, Contributors contributors, int least, int dominance) {

        static AppliedRule of(long position, ConfidentialityRule rule) {
            return new AppliedRule(position, rule.sha256(), rule.contributors(), rule.least(), rule.dominance());
        }
    }

    /**
     * One year.
     *
     * @param value plain decimal; null where it is hidden, as are count and growth
     * @param count null also for a figure from outside
     * @param growth against the year before, of figures that this table shows; null where it is not computable
     * @param complete whether the year was over when the last counted event was recorded
     * @param recomputable whether it follows from deals: not so for a figure from outside
     * @param broken whether the row before is of another source
     * @param obsStatus of CL_OBS_STATUS of SDMX
     * @param confStatus of CL_CONF_STATUS of SDMX
     */
    public record Total(
            int year,
            @Nullable String value,
            @Nullable Long count,
            @Nullable String growth,
            boolean complete,
            boolean recomputable,
            boolean broken,
            String obsStatus,
            String confStatus) {}

    /**
     * One key in one year.
     *
     * @param key of the first dimension, as postings name it
     * @param crossKey of the second, or null where there is one dimension
     */
    public record Cell(
            int year,
            String key,
            @Nullable String crossKey,
            @Nullable String value,
            @Nullable Long count,
            @Nullable String growth,
            String obsStatus,
            String confStatus) {}

    /** What the table stands on. */
    public record Head(
            IndicatorDefinition definition,
            long adopted,
            boolean adoptedLate,
            Vintage vintage,
            String origin,
            long position,
            int foldVersion,
            int from,
            int to,
            int lastComplete) {}

    /** A cell before it is screened. */
    record Figure(int year, String key, @Nullable String crossKey, String value, long count) {

        /** The key under which it is screened. */
        String place() {
            return place(key, crossKey);
        }

        static String place(String key, @Nullable String crossKey) {
            return crossKey == null ? key : key + '\n' + crossKey;
        }
    }

    /**
     * Builds the table.
     *
     * @param suppressed what each year keeps back; figures from outside are always shown
     */
    static ScreenedTable of(
            Head head,
            @Nullable String by,
            AppliedRule rule,
            Series series,
            List<Figure> figures,
            SortedMap<Integer, Suppression> suppressed,
            List<String> leftOut) {
        var shown = new HashMap<Integer, BigDecimal>();
        var totals = new ArrayList<Total>();
        series.years().forEach((year, value) -> {
            var status = value.fromOutside() || !suppressed.containsKey(year)
                    ? Status.FREE
                    : Objects.requireNonNull(suppressed.get(year)).total();
            boolean broken = series.isBrokenBefore(year);
            boolean complete = year <= head.lastComplete();
            boolean free = status == Status.FREE;
            if (free) {
                shown.put(year, value.value());
            }
            totals.add(new Total(
                    year,
                    free ? value.value().toPlainString() : null,
                    free ? value.count() : null,
                    free && complete && year > head.from()
                            ? rate(Growth.since(shown.get(year - 1), value.value()))
                            : null,
                    complete,
                    !value.fromOutside(),
                    broken,
                    Flags.observation(status, broken, head.vintage()),
                    Flags.confidentiality(status)));
        });
        return new ScreenedTable(
                REPRESENTATION,
                head.definition(),
                head.adopted(),
                head.adoptedLate(),
                head.vintage(),
                head.origin(),
                head.position(),
                head.foldVersion(),
                by,
                rule,
                List.copyOf(totals),
                cells(head, figures, suppressed),
                average(head, shown),
                leftOut,
                ROUNDING);
    }

    private static List<Cell> cells(Head head, List<Figure> figures, Map<Integer, Suppression> suppressed) {
        var shown = new HashMap<String, BigDecimal>();
        var cells = new ArrayList<Cell>();
        for (var figure : figures) {
            var status = Objects.requireNonNull(suppressed.get(figure.year()))
                    .cells()
                    .getOrDefault(figure.place(), Status.PRIMARY);
            boolean free = status == Status.FREE;
            var value = new BigDecimal(figure.value());
            if (free) {
                shown.put(figure.year() + "\n" + figure.place(), value);
            }
            var before = shown.get(figure.year() - 1 + "\n" + figure.place());
            cells.add(new Cell(
                    figure.year(),
                    figure.key(),
                    figure.crossKey(),
                    free ? figure.value() : null,
                    free ? Long.valueOf(figure.count()) : null,
                    free && figure.year() <= head.lastComplete() ? rate(Growth.since(before, value)) : null,
                    Flags.observation(status, false, head.vintage()),
                    Flags.confidentiality(status)));
        }
        return List.copyOf(cells);
    }

    private static @Nullable Average average(Head head, Map<Integer, BigDecimal> shown) {
        return head.from() == head.to() || head.to() > head.lastComplete()
                ? null
                : new Average(
                        head.from(),
                        head.to(),
                        rate(Growth.average(shown.get(head.from()), shown.get(head.to()), head.to() - head.from())));
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    /** How many sums it keeps back. */
    public int hidden() {
        return Math.toIntExact(Stream.concat(
                        totals.stream().map(Total::confStatus), cells.stream().map(Cell::confStatus))
                .filter(status -> !status.equals(Flags.FREE))
                .count());
    }

    /** A sum of deals that everybody can read; one without a key is a total. */
    record Sum(int year, @Nullable String key, @Nullable String crossKey) {}

    /** What it shows; figures from outside follow from no deals. */
    List<Sum> sums() {
        return Stream.concat(
                        totals.stream()
                                .filter(total -> total.recomputable() && total.value() != null)
                                .map(total -> new Sum(total.year(), null, null)),
                        cells.stream()
                                .filter(cell -> cell.value() != null)
                                .map(cell -> new Sum(cell.year(), cell.key(), cell.crossKey())))
                .toList();
    }

    /** The text that is published. */
    public String text() {
        return EventJson.mapper().writeValueAsString(this);
    }
}
