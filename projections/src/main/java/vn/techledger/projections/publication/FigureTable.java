package vn.techledger.projections.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.value.ValueTable;

/**
 * A table as it is published. Its text is made by one function, so that the same figures give the same bytes; a change of
 * its form is a new number of representation.
 *
 * @param definition what the figures mean, whole
 * @param adopted position of the definition's adoption
 * @param adoptedLate whether that was after the first year of the table began
 * @param origin name of the log
 * @param position of the last event that counts
 * @param foldVersion of the function that makes figures from events
 * @param leftOut contracts that are in no value, by reason
 * @param rounding what was rounded, and how
 */
public record FigureTable(
        int representation,
        IndicatorDefinition definition,
        long adopted,
        boolean adoptedLate,
        Vintage vintage,
        String origin,
        long position,
        int foldVersion,
        List<Row> rows,
        @Nullable Average average,
        List<ValueTable.LeftOut> leftOut,
        String rounding) {

    public static final int REPRESENTATION = 1;

    private static final String ROUNDING =
            "values are exact; rates are fractions, rounded once, half to even, to six decimals";

    /**
     * One year.
     *
     * @param value plain decimal
     * @param count null for a figure from outside
     * @param growth against the year before in this table; null where it is not computable
     * @param complete whether the year was over when the last counted event was recorded
     * @param recomputable whether it follows from deals: not so for a figure from outside
     * @param broken whether the row before is of another source
     */
    public record Row(
            int year,
            String value,
            @Nullable Long count,
            @Nullable String growth,
            boolean complete,
            boolean recomputable,
            boolean broken) {}

    /** Geometric average of growth from the first year of the table to the last. */
    public record Average(int from, int to, @Nullable String rate) {}

    /** Builds the table of a series. */
    public static FigureTable of(
            IndicatorDefinition definition,
            long adopted,
            boolean adoptedLate,
            Vintage vintage,
            String origin,
            long position,
            int foldVersion,
            Series series,
            int from,
            int to,
            int lastComplete,
            List<ValueTable.LeftOut> leftOut) {
        var rows = new ArrayList<Row>();
        series.years().forEach((year, value) -> {
            var before = year == from
                    ? null
                    : series.in(year - 1).map(Series.Value::value).orElse(null);
            boolean complete = year <= lastComplete;
            rows.add(new Row(
                    year,
                    value.value().toPlainString(),
                    value.count(),
                    complete ? rate(Growth.since(before, value.value())) : null,
                    complete,
                    !value.fromOutside(),
                    series.isBrokenBefore(year)));
        });
        var average = from == to || to > lastComplete
                ? null
                : new Average(
                        from,
                        to,
                        rate(Growth.average(
                                series.in(from).map(Series.Value::value).orElse(null),
                                series.in(to).map(Series.Value::value).orElse(null),
                                to - from)));
        return new FigureTable(
                REPRESENTATION,
                definition,
                adopted,
                adoptedLate,
                vintage,
                origin,
                position,
                foldVersion,
                List.copyOf(rows),
                average,
                leftOut,
                ROUNDING);
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    /** The text that is published. */
    public String text() {
        return EventJson.mapper().writeValueAsString(this);
    }
}
