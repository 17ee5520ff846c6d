package vn.techledger.projections.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Prices;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.IndicatorDefinition.Territory;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;
import vn.techledger.projections.value.ValueTable.LeftOut;

/** The values of an indicator by its definition, as far as the ledger's folds can tell them. */
public final class IndicatorValues {

    /** Contracts are counted in every currency; some currency must be asked for. */
    private static final String ANY_CURRENCY = "VND";

    private final TransactionValue values;
    private final PaymentValue payments;

    public IndicatorValues(TransactionValue values, PaymentValue payments) {
        this.values = values;
        this.payments = payments;
    }

    /** Why a definition cannot be computed; empty where it can. */
    public static Optional<Obstacle> obstacle(IndicatorDefinition definition) {
        if (definition.rung() != Rung.SIGNED && definition.rung() != Rung.PAID) {
            return Optional.of(Obstacle.RUNG_NOT_FOLDED);
        }
        boolean signed = definition.rung() == Rung.SIGNED;
        var measure = definition.measure();
        if (signed ? measure != Measure.TOTAL && measure != Measure.COUNT : measure != Measure.PAID) {
            return Optional.of(Obstacle.MEASURE_NOT_FOLDED);
        }
        if (definition.postedOn() != (signed ? PostingDate.SIGNING : PostingDate.PAYMENT)) {
            return Optional.of(Obstacle.POSTING_DATE_NOT_FOLDED);
        }
        if (definition.territory() != Territory.ANYWHERE) {
            return Optional.of(Obstacle.TERRITORY_NOT_FOLDED);
        }
        if (definition.calendar() != PeriodCalendar.JANUARY) {
            return Optional.of(Obstacle.CALENDAR_NOT_FOLDED);
        }
        return definition.prices() == Prices.CURRENT ? Optional.empty() : Optional.of(Obstacle.NO_DEFLATOR);
    }

    /** Version of the fold that a definition is computed by. Requires one without an obstacle. */
    public static int foldVersion(IndicatorDefinition definition) {
        return definition.rung() == Rung.PAID ? PaidPostings.FOLD_VERSION : Postings.FOLD_VERSION;
    }

    /**
     * The values of the deals, and the figures from outside that stand for their years. Requires a definition without an
     * obstacle.
     *
     * @param figures in force, of this indicator; those in another currency than the definition's are not used
     * @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of the read model
     */
    public Series series(IndicatorDefinition definition, List<ExternalFigure> figures, int from, int to, long knownAt) {
        var series = definition.measure() == Measure.COUNT
                ? counts(from, to, knownAt)
                : new Series(
                        sums(table(definition, null, from, to, knownAt).totals()),
                        CurrencyUnit.of(definition.currency()).getDecimalPlaces());
        for (var figure : figures) {
            if (figure.year() >= from
                    && figure.year() <= to
                    && String.valueOf(figure.value().currency()).equals(definition.currency())) {
                series = series.with(
                        figure.year(), figure.value().known().orElseThrow().getAmount());
            }
        }
        return series;
    }

    /**
     * The values of each of some sectors; one of which no deal is known has an empty series. Requires a definition without
     * an obstacle that adds up an amount.
     */
    public Map<CodeRef, Series> sectors(
            IndicatorDefinition definition, List<CodeRef> codes, int from, int to, long knownAt) {
        var rows = table(definition, Dimension.SECTOR, from, to, knownAt).rows();
        int decimals = CurrencyUnit.of(definition.currency()).getDecimalPlaces();
        var found = new HashMap<CodeRef, Series>();
        for (var code : codes) {
            var key = code.list() + '/' + code.version() + '/' + code.code();
            found.put(
                    code,
                    new Series(
                            sums(rows.stream()
                                    .filter(row -> row.key().equals(key))
                                    .map(row ->
                                            new ValueTable.Total(row.period(), row.count(), row.value(), row.growth()))
                                    .toList()),
                            decimals));
        }
        return found;
    }

    /** Contracts that are in no value, by reason. Requires a definition without an obstacle. */
    public List<LeftOut> leftOut(IndicatorDefinition definition, int from, int to, long knownAt) {
        return definition.measure() == Measure.COUNT
                ? List.of()
                : table(definition, null, from, to, knownAt).leftOut();
    }

    private ValueTable table(IndicatorDefinition definition, @Nullable Dimension by, int from, int to, long knownAt) {
        var find = new Find(by, Period.YEAR, from, to, String.valueOf(definition.currency()), knownAt);
        return definition.rung() == Rung.PAID ? payments.find(find) : values.find(find);
    }

    private static TreeMap<Integer, Series.Value> sums(List<ValueTable.Total> totals) {
        var years = new TreeMap<Integer, Series.Value>();
        for (var total : totals) {
            years.put(
                    Integer.valueOf(total.period()),
                    Series.Value.ofDeals(new BigDecimal(total.value()), total.count()));
        }
        return years;
    }

    /** Contracts signed in each year, whatever their amounts; those of no known year belong to none. */
    private Series counts(int from, int to, long knownAt) {
        var years = new TreeMap<Integer, Series.Value>();
        for (int year = from; year <= to; year++) {
            var table = values.find(new Find(null, Period.YEAR, year, year, ANY_CURRENCY, knownAt));
            long valued =
                    table.totals().stream().mapToLong(ValueTable.Total::count).sum();
            long others = table.leftOut().stream()
                    .filter(left -> !left.reason().equals(LeftOut.DATE_UNKNOWN))
                    .mapToLong(LeftOut::count)
                    .sum();
            long count = valued + others;
            if (count > 0 || !table.totals().isEmpty()) {
                years.put(year, Series.Value.ofDeals(BigDecimal.valueOf(count), count));
            }
        }
        return new Series(years, 0);
    }
}
