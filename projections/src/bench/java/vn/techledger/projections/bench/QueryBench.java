package vn.techledger.projections.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.bench.Report;
import vn.techledger.ledger.bench.Rounds;
import vn.techledger.ledger.bench.Rounds.Contestant;
import vn.techledger.ledger.bench.Sample;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.value.Axis;
import vn.techledger.projections.value.Measure;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;

/** Asks markets of different sizes the same questions, the way an answer of statistics reads them. */
final class QueryBench {

    private static final String DEALS = " deals";
    private static final int FEWEST = 5;
    private static final int MOST = 1_000;

    private final Options options;
    private final Report report;

    QueryBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** @param atMost how many times as long as in the smallest market it should take at most; 0 where no goal was set */
    private record Question(String name, double atMost, Function<Market, ValueTable> answer) {}

    private static Question ask(String name, double atMost, List<Dimension> by, Period period, int halves) {
        return new Question(
                name,
                atMost,
                market -> market.catalogue().values().find(find(by, period, null, null, at(market, halves))));
    }

    private static long at(Market market, int halves) {
        return market.head() * halves / 2;
    }

    private static Find find(
            List<Dimension> by, Period period, @Nullable Integer from, @Nullable Integer to, long knownAt) {
        return new Find(by.stream().map(Axis::of).toList(), period, from, to, "VND", knownAt, Measure.VALUE);
    }

    private static final List<Question> QUESTIONS = List.of(
            ask("year × sector, now", 2, List.of(Dimension.SECTOR), Period.YEAR, 2),
            ask("year × sector, as of half", 2, List.of(Dimension.SECTOR), Period.YEAR, 1),
            ask("year × acquirer, now", 0, List.of(Dimension.ACQUIRER), Period.YEAR, 2),
            new Question(
                    "growth of 5 years × sector, now",
                    2,
                    market -> market.catalogue()
                            .values()
                            .find(find(List.of(Dimension.SECTOR), Period.YEAR, 2021, 2025, at(market, 2)))),
            new Question(
                    "paid, year × sector, now",
                    2,
                    market -> market.catalogue()
                            .payments()
                            .find(find(List.of(Dimension.SECTOR), Period.YEAR, null, null, at(market, 2)))),
            ask("month, now", 0, List.of(), Period.MONTH, 2),
            ask("quarter × sector, now", 0, List.of(Dimension.SECTOR), Period.QUARTER, 2),
            ask("month × sector, as of half", 0, List.of(Dimension.SECTOR), Period.MONTH, 1),
            ask(
                    "year × sector × country, now",
                    0,
                    List.of(Dimension.SECTOR, Dimension.ACQUIRER_COUNTRY),
                    Period.YEAR,
                    2),
            ask("year × kind × form, now", 0, List.of(Dimension.KIND, Dimension.FORM), Period.YEAR, 2));

    void run(Map<Long, Market> markets) {
        for (var question : QUESTIONS) {
            var contestants = new LinkedHashMap<Long, String>();
            markets.keySet().forEach(deals -> contestants.put(deals, "%,d".formatted(deals) + DEALS));
            var samples = Rounds.run(
                    question.name(),
                    options.rounds(),
                    markets.entrySet().stream()
                            .map(market -> new Contestant(
                                    contestants.get(market.getKey()), () -> asked(question, market.getValue())))
                            .toList());
            report.figures(question.name(), "", "answers/s", samples);
            var names = List.copyOf(contestants.values());
            for (var larger : names.subList(1, names.size())) {
                var log = larger.replace(DEALS, "");
                if (question.atMost() > 0) {
                    report.atMost(question.name(), log, samples, larger, names.getFirst(), question.atMost());
                } else {
                    report.besideInTime(question.name(), log, samples, larger, names.getFirst());
                }
            }
        }
    }

    private Sample asked(Question question, Market market) {
        var latencies = new long[MOST];
        int asked = 0;
        long started = System.nanoTime();
        long end = started + options.turn().toNanos();
        @Nullable ValueTable first = null;
        while (asked < FEWEST || asked < MOST && System.nanoTime() < end) {
            long before = System.nanoTime();
            var answer = question.answer().apply(market);
            latencies[asked++] = System.nanoTime() - before;
            if (first == null) {
                first = answer;
            } else if (!first.equals(answer)) {
                throw new IllegalStateException("two answers to one question differ: " + question.name());
            }
        }
        return Sample.of(Arrays.copyOf(latencies, asked), System.nanoTime() - started, 0);
    }
}
