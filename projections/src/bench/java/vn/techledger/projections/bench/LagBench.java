package vn.techledger.projections.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.techledger.ledger.bench.Report;
import vn.techledger.ledger.demo.DemoDeals;
import vn.techledger.ledger.demo.DemoMarket;
import vn.techledger.projections.processing.LogStream;
import vn.techledger.projections.processing.ReadModels;

/** How far figures stay behind the log while 64 callers record contracts as fast as the ledger takes them. */
final class LagBench {

    private static final int CALLERS = 64;
    private static final long MOST_DEALS = 1_000_000;
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final String WORK = "lag under 64 callers";

    private final Options options;
    private final Report report;

    LagBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** What was seen at a moment. */
    private record Look(long nanos, long head, long reached) {}

    void run(Market market) throws InterruptedException, ExecutionException {
        System.out.println("\n" + WORK);
        var invented = DemoDeals.open(market.ledger(), MOST_DEALS, Market.SEED);
        var catalogue = market.catalogue();
        try (var models = new ReadModels(
                market.pool(),
                new LogStream(market.ledger().engine()),
                catalogue.all(),
                "bench",
                market.ledger().log()::head,
                new SimpleMeterRegistry())) {
            models.start();
            var name = catalogue.values().name();
            catchUp(models, market);
            var looks = new ArrayList<Look>();
            long started = System.nanoTime();
            long before = market.head();
            long end = started + options.load().toNanos();
            try (var threads = Executors.newFixedThreadPool(CALLERS)) {
                var calling = callers(market, invented, threads::submit, end);
                while (calling.stream().anyMatch(caller -> !caller.isDone())) {
                    looks.add(new Look(System.nanoTime(), market.head(), reached(models, name)));
                    Thread.sleep(LOOK);
                }
                for (var caller : calling) {
                    caller.get();
                }
            }
            long stopped = System.nanoTime();
            long recorded = market.head() - before;
            catchUp(models, market);
            long caughtUp = System.nanoTime();
            report.counted(WORK, "", "contracts recorded", "events/s", recorded * 1e9 / (stopped - started));
            tell(
                    "positions",
                    looks.stream()
                            .mapToLong(look -> look.head() - look.reached())
                            .sorted()
                            .toArray(),
                    1);
            tell("ms", behind(looks), 1e6);
            report.counted(WORK, "", "all read models caught up after", "ms", (caughtUp - stopped) / 1e6);
        }
    }

    private void tell(String unit, long[] sorted, double divisor) {
        report.counted(WORK, "", "transaction-value behind, p50", unit, at(sorted, 0.5) / divisor);
        report.counted(WORK, "", "transaction-value behind, p99", unit, at(sorted, 0.99) / divisor);
        report.counted(WORK, "", "transaction-value behind, most", unit, at(sorted, 1) / divisor);
    }

    private static long at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    private static List<Future<?>> callers(
            Market market, DemoMarket invented, Function<Runnable, Future<?>> threads, long end) {
        var next = new AtomicLong();
        var calling = new ArrayList<Future<?>>();
        for (int i = 0; i < CALLERS; i++) {
            calling.add(threads.apply(() -> {
                while (System.nanoTime() < end) {
                    market.ledger()
                            .send(invented.contract(next.incrementAndGet()), Map.of())
                            .join();
                }
            }));
        }
        return calling;
    }

    private static long reached(ReadModels models, String name) {
        return models.health().stream()
                .filter(health -> health.model().equals(name))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static void catchUp(ReadModels models, Market market) throws InterruptedException {
        long head = market.head();
        for (var model : market.catalogue().all()) {
            if (!models.awaitPosition(model.name(), head, CATCH_UP)) {
                throw new IllegalStateException(model.name() + " does not reach " + head);
            }
        }
    }

    /** For each look: how long before the log already had what the figures do not have yet. */
    private static long[] behind(List<Look> looks) {
        var behind = new long[looks.size()];
        int then = 0;
        for (int i = 0; i < behind.length; i++) {
            var now = looks.get(i);
            while (then < i && looks.get(then).head() <= now.reached()) {
                then++;
            }
            behind[i] = now.nanos() - looks.get(then).nanos();
        }
        Arrays.sort(behind);
        return behind;
    }
}
