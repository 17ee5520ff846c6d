package vn.techledger.ledger.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.techledger.ledger.bench.Rounds.Contestant;

/** Appends of one event each, checked for "none yet", beside the peers and the ceilings. */
final class AppendBench {

    private static final int[] CALLERS = {1, 8, 64, 256};
    private static final int CEILING_BATCH = 100;
    private static final String CEILING = "JDBC, one writer, batches of " + CEILING_BATCH;
    private static final String SINGLE = "JDBC, one event a commit, 1 statement";
    private static final String PLAIN = "JDBC, one event a commit, inserts";

    private final Options options;
    private final Server server;
    private final Logs logs;
    private final Flight flight;
    private final Report report;

    AppendBench(Options options, Server server, Logs logs, Flight flight, Report report) {
        this.options = options;
        this.server = server;
        this.logs = logs;
        this.flight = flight;
        this.report = report;
    }

    void onFreshLogs() throws SQLException {
        for (int callers : CALLERS) {
            var stores = logs.all(0);
            run("fresh", 0, callers, stores);
            if (callers == 64) {
                bytes(stores);
            }
            logs.drop(0);
        }
    }

    void onExistingLogs(long events) throws SQLException {
        for (int callers : CALLERS) {
            run("%,d".formatted(events), events, callers, logs.all(events));
        }
    }

    private void run(String log, long events, int callers, List<Store> stores) throws SQLException {
        var work = "append, " + callers + (callers == 1 ? " caller" : " callers");
        stores.forEach(Turns::provesItsCheck);
        var contestants = new ArrayList<Contestant>();
        for (var store : stores) {
            Supplier<Sample> turn = () -> Turns.append(store, callers, options.cell());
            contestants.add(new Contestant(
                    store.title(),
                    () -> Turns.append(store, callers, options.warmUp()),
                    store.title().equals(Report.OURS)
                            ? flight.recorded("append-%d-%s".formatted(callers, log.replace(",", "")), turn)
                            : turn));
        }
        if (callers != 1 && callers != 64) {
            compare(work, log, contestants);
            return;
        }
        try (var pool = Store.copyOfOurs(server, events);
                var writer = new PlainWriter(server, pool)) {
            if (callers == 64) {
                contestants.add(new Contestant(CEILING, () -> together(writer, options.batches(), CEILING_BATCH)));
            } else {
                contestants.add(new Contestant(SINGLE, () -> together(writer, options.singles(), 1)));
                contestants.add(new Contestant(PLAIN, () -> plainly(writer, options.singles())));
            }
            compare(work, log, contestants);
        }
    }

    private static Sample together(PlainWriter writer, int batches, int size) {
        try {
            return writer.together(writer.prepare(batches, size));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Sample plainly(PlainWriter writer, int batches) {
        try {
            return writer.plainly(writer.prepare(batches, 1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void compare(String work, String log, List<Contestant> contestants) {
        var samples = Rounds.run(work + ", " + log + " log", options.rounds(), contestants);
        report.figures(work, log, "events/s", samples);
        if (samples.containsKey(CEILING)) {
            report.atLeast(work, log, samples, Report.OURS, Store.Kind.AXON5.title, 4);
            report.atLeast(work, log, samples, Report.OURS, Store.Kind.AXON4.title, 3);
            report.atLeast(work, log, samples, Report.OURS, CEILING, 0.5);
        } else {
            report.beside(work, log, samples, Report.OURS, Store.Kind.AXON5.title);
            report.beside(work, log, samples, Report.OURS, Store.Kind.AXON4.title);
        }
        if (samples.containsKey(SINGLE)) {
            report.atLeast(work, log, samples, Report.OURS, SINGLE, 0.7);
            report.atLeast(work, log, samples, Report.OURS, PLAIN, 0.7);
        }
    }

    /** What single appends take on the disk, where a log holds nothing else. */
    private void bytes(List<Store> stores) {
        var work = "bytes, single appends";
        System.out.println("\n" + work);
        for (var store : stores) {
            long events = store.events();
            report.counted(work, "fresh", store.title(), "bytes/event", (double) store.allBytes() / events);
        }
    }
}
