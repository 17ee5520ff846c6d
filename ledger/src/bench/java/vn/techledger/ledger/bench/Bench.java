package vn.techledger.ledger.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.LoggerFactory;

/** Runs the benchmarks of the log, prints their table and leaves it as JSON. Wrong counts fail it, timings never do. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var options = Options.ofSystemProperties();
        var started = Instant.now();
        var report = new Report(FOLDER.resolve("ledger.json"));
        try (var server = Server.start();
                var logs = new Logs(server)) {
            report.condition("started", started.toString());
            report.condition("options", options.toString());
            report.condition("processors", Runtime.getRuntime().availableProcessors());
            report.condition("java", Runtime.version().toString());
            report.condition("server", server.settings());
            report.condition("connections of each store", Server.POOL);
            report.condition(
                    "bytes of a payload", Facts.json(Facts.filled(1, 100).fact()).length);
            report.condition("read pages, all stores", Axon5Peer.PAGE);
            report.condition("caches", "warm: filled and read in the same run");
            run(options, server, logs, report);
            report.condition("seconds", Duration.between(started, Instant.now()).toSeconds());
        } finally {
            report.print();
        }
    }

    private static void run(Options options, Server server, Logs logs, Report report) throws Exception {
        var flight = new Flight(options.profiled(), FOLDER);
        var reads = new ReadBench(options, logs, flight, report);
        var appends = new AppendBench(options, server, logs, flight, report);
        if (options.runs("append")) {
            appends.onFreshLogs();
        }
        if (options.runs("load")) {
            reads.load(options.middle());
            logs.drop(options.middle());
        }
        // what is only read comes first: appends make the logs longer
        if (options.runs("bytes")) {
            reads.bytes(options.large());
        }
        if (options.runs("replay")) {
            reads.replay(options.small());
            reads.replay(options.large());
        }
        if (options.runs("heap")) {
            reads.heap(options.small());
            reads.heap(options.large());
        }
        if (options.runs("source")) {
            reads.source(options.small(), options.large());
        }
        if (options.runs("append")) {
            appends.onExistingLogs(options.small());
            logs.drop(options.small());
            appends.onExistingLogs(options.large());
        }
    }
}
