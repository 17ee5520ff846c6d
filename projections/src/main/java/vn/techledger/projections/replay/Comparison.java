package vn.techledger.projections.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.replay.Finding.Kind;
import vn.techledger.projections.replay.Sums.Length;
import vn.techledger.projections.replay.Sums.Slot;
import vn.techledger.projections.replay.Sums.Sum;

/** What an answer says against what the log adds up to, value by value and rate by rate. */
final class Comparison {

    private final Answer answer;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Answer answer) {
        this.answer = answer;
    }

    /** Every difference; none where the answer follows from the log. */
    static List<Finding> of(Answer answer, Sums sums) {
        var comparison = new Comparison(answer);
        comparison.compare(sums);
        return comparison.findings;
    }

    private void compare(Sums sums) {
        int decimals;
        try {
            decimals = CurrencyUnit.of(answer.currency()).getDecimalPlaces();
        } catch (IllegalCurrencyException none) {
            findings.add(Finding.of(Kind.NOT_COMPARABLE, answer.name(), "currency " + answer.currency()));
            return;
        }
        var rung = answer.rung().orElseThrow();
        var length = answer.length().orElseThrow();
        var totals = sums.in(rung, Sums.TOTALS, length, answer.currency());
        var rows = sums.in(rung, answer.by().orElseThrow(), length, answer.currency());
        compare(answer.rows(), rows, decimals);
        compare(answer.totals(), totals, decimals);
        averageGrowth(sums.in(rung, Sums.TOTALS, Length.YEAR, answer.currency()));
    }

    private void compare(List<Answer.Cell> answered, Map<Slot, Sum> recomputed, int decimals) {
        var seen = new HashSet<Slot>();
        for (var cell : answered) {
            var sum = recomputed.get(cell.slot());
            if (sum == null || cell.slot().year() < 1 || !seen.add(cell.slot())) {
                findings.add(Finding.of(
                        Kind.UNFOUNDED, answer.name(), cell.name(), Long.toString(cell.count()), cell.value()));
                continue;
            }
            var value = plain(sum, decimals);
            if (!value.equals(cell.value())) {
                findings.add(Finding.of(Kind.VALUE, answer.name(), cell.name(), cell.value(), value));
            }
            if (sum.count() != cell.count()) {
                findings.add(Finding.of(Kind.COUNT, answer.name(), cell.name(), cell.count(), sum.count()));
            }
            var growth = growth(cell.slot(), recomputed);
            if (!Objects.equals(growth, cell.growth())) {
                findings.add(Finding.of(Kind.GROWTH, answer.name(), cell.name(), shown(cell.growth()), shown(growth)));
            }
        }
        recomputed.forEach((slot, sum) -> {
            if (asked().test(slot) && !seen.contains(slot)) {
                findings.add(Finding.of(
                        Kind.LACKS, answer.name(), name(slot), Long.toString(sum.count()), plain(sum, decimals)));
            }
        });
    }

    /** The answer tells the years that it was asked for only by its average growth. */
    private Predicate<Slot> asked() {
        var average = answer.averageGrowth();
        if (!average.isObject()) {
            return slot -> slot.year() > 0;
        }
        int from = year(average.path("from").asString(""));
        int to = year(average.path("to").asString(""));
        return slot -> slot.year() > 0 && slot.year() >= from && slot.year() <= to;
    }

    private static int year(String text) {
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private @Nullable String growth(Slot slot, Map<Slot, Sum> sums) {
        if (answer.length().orElseThrow() != Length.YEAR && slot.part() == 0) {
            return null;
        }
        return rate(Growth.since(Sums.amount(sums.get(slot.yearBefore())), Sums.amount(sums.get(slot))));
    }

    private void averageGrowth(Map<Slot, Sum> years) {
        var average = answer.averageGrowth();
        if (!average.isObject()) {
            return;
        }
        int from = year(average.path("from").asString(""));
        int to = year(average.path("to").asString(""));
        var rate = rate(Growth.average(total(years, from), total(years, to), to - from));
        var answered = average.path("rate").isString() ? average.path("rate").asString() : null;
        if (!Objects.equals(rate, answered)) {
            findings.add(Finding.of(Kind.GROWTH, answer.name(), from + "–" + to, shown(answered), shown(rate)));
        }
    }

    private static @Nullable BigDecimal total(Map<Slot, Sum> years, int year) {
        return Sums.amount(years.get(new Slot(year, 0, Dimension.EVERYTHING, "")));
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    private static String shown(@Nullable String rate) {
        return rate == null ? Growth.Status.NOT_COMPUTABLE.code() : rate;
    }

    private static String plain(Sum sum, int decimals) {
        // a log that was tampered with may hold more decimals than the ledger takes
        var amount = sum.amount();
        return (amount.scale() <= decimals ? amount.setScale(decimals, RoundingMode.UNNECESSARY) : amount)
                .toPlainString();
    }

    private String name(Slot slot) {
        return Answer.name(answer.length().orElseThrow().name(slot), slot);
    }
}
