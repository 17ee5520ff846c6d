package vn.techledger.projections.bench;

import java.util.List;
import java.util.function.LongSupplier;
import vn.techledger.ledger.bench.Report;
import vn.techledger.ledger.bench.Rounds;
import vn.techledger.ledger.bench.Rounds.Contestant;
import vn.techledger.ledger.bench.Sample;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.readmodel.ReadModel;

/** Builds a named set of read models in one pass over the log, beside reading the log alone. */
final class BuildBench {

    private static final String REPLAY = "replay alone, to records";
    private static final String FIGURES = "read models of figures";
    private static final String EVERYTHING = "all read models";

    private final Options options;
    private final Report report;

    BuildBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** The set: whatever an answer of statistics is made of. */
    static List<ReadModel> figures(Catalogue of) {
        return List.of(of.values(), of.payments(), of.parties(), of.codeLists(), of.codeMappings());
    }

    void run(Market market, long deals) {
        long events = market.head();
        var figures = figures(market.catalogue());
        var all = market.catalogue().all();
        var work = "build in one pass";
        var log = "%,d".formatted(deals);
        var samples = Rounds.run(
                work + ", " + log + " deals, " + "%,d".formatted(events) + " events",
                options.quick() ? 1 : options.rounds(),
                List.of(
                        contestant(REPLAY, events, () -> OnePass.replay(market)),
                        contestant(FIGURES, events, () -> OnePass.build(market, figures)),
                        contestant(EVERYTHING, events, () -> OnePass.build(market, all))));
        report.figures(work, log, "events/s", samples);
        report.atLeast(work, log, samples, FIGURES, REPLAY, 0.25);
        report.beside(work, log, samples, EVERYTHING, REPLAY);
        OnePass.each(market, figures)
                .forEach((name, rate) -> report.counted(work, log, name + " alone", "events/s", rate));
    }

    private static Contestant contestant(String name, long events, LongSupplier turn) {
        return new Contestant(name, () -> Sample.ofTotal(events, 1), () -> {
            long started = System.nanoTime();
            long seen = turn.getAsLong();
            if (seen != events) {
                throw new IllegalStateException(name + " saw " + seen + " events instead of " + events);
            }
            return Sample.ofTotal(events, System.nanoTime() - started);
        });
    }
}
