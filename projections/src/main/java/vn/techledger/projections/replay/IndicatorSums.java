package vn.techledger.projections.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.replay.Sums.Length;
import vn.techledger.projections.replay.Sums.Slot;
import vn.techledger.projections.replay.Sums.Sum;
import vn.techledger.projections.value.ValueTable.LeftOut;

/**
 * What an indicator comes to by its definition, from sums alone. Requires a definition that the ledger's folds can tell.
 */
final class IndicatorSums {

    private final IndicatorDefinition definition;
    private final Rung rung;
    private final Sums sums;
    private final int from;
    private final int to;

    IndicatorSums(IndicatorDefinition definition, Sums sums, int from, int to) {
        this.definition = definition;
        this.rung = definition.rung() == IndicatorDefinition.Rung.PAID ? Rung.PAID : Rung.SIGNED;
        this.sums = sums;
        this.from = from;
        this.to = to;
    }

    Series series(List<ExternalFigure> figures) {
        var years = new TreeMap<Integer, Series.Value>();
        in(Sums.TOTALS).forEach((slot, sum) -> years.put(slot.year(), Series.Value.ofDeals(value(sum), sum.count())));
        if (isCount()) {
            // nothing but amounts moved, and none of them is in the currency of the ledger
            var amounts = sums.in(rung, Sums.TOTALS, Length.YEAR, ExchangeRate.HOME);
            years.entrySet()
                    .removeIf(year -> year.getValue().value().signum() <= 0
                            && !amounts.containsKey(new Slot(year.getKey(), 0, Dimension.EVERYTHING, "")));
        }
        var series = new Series(years, decimals());
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

    /** What is in each cell of these years, in order. */
    Map<Slot, Sum> in(List<Dimension> by) {
        var held = isCount()
                ? sums.counted(rung, by)
                : sums.in(rung, by, Length.YEAR, String.valueOf(definition.currency()));
        var asked = new TreeMap<>(held);
        asked.keySet().removeIf(slot -> slot.year() < Math.max(1, from) || slot.year() > to);
        return asked;
    }

    BigDecimal value(Sum sum) {
        if (isCount()) {
            return BigDecimal.valueOf(sum.count());
        }
        // a log that was tampered with may hold more decimals than the ledger takes
        var amount = sum.amount();
        return amount.scale() <= decimals() ? amount.setScale(decimals(), RoundingMode.UNNECESSARY) : amount;
    }

    private boolean isCount() {
        return definition.measure() == Measure.COUNT;
    }

    private int decimals() {
        return isCount() ? 0 : CurrencyUnit.of(definition.currency()).getDecimalPlaces();
    }

    /** Contracts that are in no value, by reason, as tables name them. */
    List<LeftOut> leftOut() {
        var leftOut = new ArrayList<LeftOut>();
        if (isCount()) {
            return leftOut;
        }
        var counts = sums.notIn(rung, String.valueOf(definition.currency()), from, to);
        var unknown = counts.remove("");
        counts.forEach((currency, count) -> {
            if (count != 0) {
                leftOut.add(new LeftOut(LeftOut.NO_RATE_FROZEN, currency, count));
            }
        });
        if (unknown != null) {
            leftOut.add(new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, unknown));
        }
        sums.undated(rung)
                .forEach((currency, count) ->
                        leftOut.add(new LeftOut(LeftOut.DATE_UNKNOWN, currency.isEmpty() ? null : currency, count)));
        return List.copyOf(leftOut);
    }
}
