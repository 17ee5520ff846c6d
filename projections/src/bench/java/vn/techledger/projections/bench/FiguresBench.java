package vn.techledger.projections.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.bench.Report;
import vn.techledger.ledger.bench.Server;
import vn.techledger.projections.readmodel.ReadModel;

/** Runs the benchmarks of figures, prints their table and leaves it as JSON. Wrong counts fail it, timings never do. */
public final class FiguresBench {

    private static final Path FOLDER = Path.of("target", "bench");

    private FiguresBench() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var options = Options.ofSystemProperties();
        var started = Instant.now();
        var report = new Report(FOLDER.resolve("figures.json"));
        Files.createDirectories(FOLDER);
        var data = options.data().isPresent() ? options.data().get() : Files.createTempDirectory("figures-bench");
        var keys = options.data().isPresent()
                ? data.resolve("keys")
                : Files.createDirectories(data.resolve("keys-of-this-run"));
        try (var server = options.data().isPresent() ? Server.startIn(data.resolve("postgresql")) : Server.start()) {
            report.condition("started", started.toString());
            report.condition("options", options.toString());
            report.condition("processors", Runtime.getRuntime().availableProcessors());
            report.condition("java", Runtime.version().toString());
            report.condition("server", server.settings());
            report.condition("connections", Server.POOL);
            report.condition("seed", Market.SEED);
            report.condition("events of a transaction when built", OnePass.BATCH);
            report.condition("caches", "warm: each question is asked again and again");
            run(options, server, keys, report);
            report.condition("seconds", Duration.between(started, Instant.now()).toSeconds());
        } finally {
            report.print();
        }
    }

    private static void run(Options options, Server server, Path keys, Report report) throws Exception {
        var markets = new LinkedHashMap<Long, Market>();
        try {
            for (long deals : options.sizes()) {
                markets.put(deals, Market.of(server, keys, deals));
            }
            if (options.runs("build")) {
                new BuildBench(options, report).run(markets.get(options.built()), options.built());
            }
            if (options.runs("query") || options.runs("bytes")) {
                markets.forEach((deals, market) -> build(deals, market, report));
            }
            if (options.runs("bytes")) {
                markets.forEach((deals, market) -> bytes(deals, market, report));
            }
            if (options.runs("query")) {
                new QueryBench(options, report).run(markets);
            }
        } finally {
            markets.values().forEach(Market::close);
        }
        if (options.runs("lag")) {
            lag(options, server, keys, report);
        }
    }

    /** The read models of figures, where they are not there from the run before. */
    private static void build(long deals, Market market, Report report) {
        var figures = BuildBench.figures(market.catalogue());
        if (!market.isBuilt(figures)) {
            long started = System.nanoTime();
            long events = OnePass.build(market, figures);
            report.counted(
                    "read models of figures built",
                    "%,d".formatted(deals),
                    "%,d events".formatted(events),
                    "events/s",
                    events * 1e9 / (System.nanoTime() - started));
            market.settle();
        }
    }

    private static void bytes(long deals, Market market, Report report) {
        var log = "%,d".formatted(deals);
        report.counted("on the disk", log, "log", "bytes/deal", (double) market.bytes("ledger") / deals);
        for (ReadModel model : BuildBench.figures(market.catalogue())) {
            report.counted(
                    "on the disk", log, model.name(), "bytes/deal", (double) market.bytes(model.schema()) / deals);
        }
    }

    private static void lag(Options options, Server server, Path keys, Report report) throws Exception {
        var database = "market_of_callers_" + System.currentTimeMillis();
        try (var market = Market.empty(server, keys, database)) {
            new LagBench(options, report).run(market);
        } finally {
            server.drop(database);
        }
    }
}
