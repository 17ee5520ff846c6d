package vn.techledger.ledger.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import vn.techledger.ledger.bench.Rounds.Contestant;

/** Replays and the sourcing of single entities, beside the peers and the bare SELECT. */
final class ReadBench {

    private static final String SELECT = "bare SELECT of the envelopes";
    private static final String RECORDS = Report.OURS + ", to records";
    private static final int FETCH = 500;

    /** Entities whose pages are in the server's cache once each was read. */
    private static final int HOT = 200;

    private final Options options;
    private final Logs logs;
    private final Flight flight;
    private final Report report;

    ReadBench(Options options, Logs logs, Flight flight, Report report) {
        this.options = options;
        this.logs = logs;
        this.flight = flight;
        this.report = report;
    }

    void replay(int events) {
        int times = Math.max(1, 50_000 / events);
        var log = "%,d".formatted(events);
        var ours = logs.of(Store.Kind.TECHLEDGER, events);
        var axon5 = logs.of(Store.Kind.AXON5, events);
        var axon4 = logs.of(Store.Kind.AXON4, events);
        var ledger = (LedgerPeer) ours.peer();
        var samples = Rounds.run(
                "replay, " + log + " events",
                options.rounds(),
                List.of(
                        new Contestant(
                                Report.OURS, flight.recorded("replay-" + events, () -> replayed(ours, events, times))),
                        new Contestant(
                                RECORDS,
                                flight.recorded(
                                        "replay-records-" + events,
                                        () -> Turns.replay(ledger::replayRecords, events, times))),
                        new Contestant(SELECT, () -> Turns.replay(() -> selected(ours.pool()), events, times)),
                        new Contestant(axon4.title(), () -> replayed(axon4, events, times)),
                        new Contestant(axon5.title(), () -> replayed(axon5, events, times))));
        report.figures("replay", log, "events/s", samples);
        report.atLeast("replay", log, samples, Report.OURS, Store.Kind.AXON4.title, 1.3);
        report.beside("replay", log, samples, Report.OURS, Store.Kind.AXON5.title);
        report.atLeast("replay", log, samples, Report.OURS, SELECT, 0.7);
        report.atLeast("replay to records", log, samples, RECORDS, SELECT, 0.4);
    }

    private static Sample replayed(Store store, int events, int times) {
        return Turns.replay(() -> store.peer().replay(() -> {}), events, times);
    }

    /** One cursor over the same envelopes, whose bytes are fetched and nothing else. */
    private static long selected(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement =
                    connection.prepareStatement("select position, envelope from ledger.event order by position")) {
                statement.setFetchSize(FETCH);
                long events = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getLong(1) > 0 && rows.getBytes(2).length > 0) {
                            events++;
                        }
                    }
                }
                return events;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void heap(int events) {
        var log = "%,d".formatted(events);
        System.out.println("\nheap, replay of " + log + " events");
        for (var store : logs.all(events)) {
            report.counted(
                    "heap during replay",
                    log,
                    store.title(),
                    "KB reachable at most",
                    Turns.reachableDuring(store.peer(), events) / 1024.0);
        }
    }

    void load(int events) {
        var log = "%,d".formatted(events);
        var work = "load an entity of 10";
        var entities = hot(events);
        var samples = Rounds.run(
                work + ", " + log + " log",
                options.rounds(),
                logs.all(events).stream()
                        .map(store -> new Contestant(
                                store.title(),
                                () -> Turns.load(
                                        store.peer()::load, Facts.EVENTS_OF_AN_ENTITY, entities, options.loads())))
                        .toList());
        report.figures(work, log, "loads/s", samples);
        report.atMost(work, log, samples, Report.OURS, Store.Kind.AXON4.title, 1.5);
        report.beside(work, log, samples, Report.OURS, Store.Kind.AXON5.title);
    }

    /** Whether sourcing costs the same in a small log and in a large one. */
    void source(int small, int large) {
        var few = (LedgerPeer) logs.of(Store.Kind.TECHLEDGER, small).peer();
        var many = (LedgerPeer) logs.of(Store.Kind.TECHLEDGER, large).peer();
        var inFew = "in %,d events".formatted(small);
        var inMany = "in %,d events".formatted(large);
        var log = "%,d".formatted(large);
        compare(
                "source an entity of 10",
                log,
                new Contestant(inFew, () -> sourced(few, hot(small))),
                new Contestant(inMany, () -> sourced(many, hot(large))));
        var party = new UUID[] {Facts.LARGE_PARTY};
        compare(
                "source a large party's enrolment",
                log,
                new Contestant(inFew, () -> Turns.load(few::enrolment, 1, party, options.loads())),
                new Contestant(inMany, () -> Turns.load(many::enrolment, 1, party, options.loads())));
        var work = "source any entity of 10";
        report.figures(
                work,
                log,
                "loads/s",
                Rounds.run(
                        work + ", pages from the operating system's cache",
                        options.rounds(),
                        List.of(new Contestant(inMany, () -> sourced(many, any(large))))));
    }

    private Sample sourced(LedgerPeer peer, UUID[] entities) {
        return Turns.load(peer::load, Facts.EVENTS_OF_AN_ENTITY, entities, options.loads());
    }

    private void compare(String work, String log, Contestant few, Contestant many) {
        var samples = Rounds.run(work, options.rounds(), List.of(few, many));
        report.figures(work, log, "loads/s", samples);
        report.atMost(work, log, samples, many.name(), few.name(), 1.5);
    }

    private static UUID[] hot(int events) {
        return entities(events, HOT, new Random(7));
    }

    private UUID[] any(int events) {
        return entities(events, options.loads(), new Random(System.nanoTime()));
    }

    /** Entities of ten events; the first one has an enrolment in place of one of its own. */
    private static UUID[] entities(int events, int count, Random random) {
        int entities = events / Facts.EVENTS_OF_AN_ENTITY;
        return random.ints(count, 1, entities).mapToObj(Facts::entity).toArray(UUID[]::new);
    }

    void bytes(int events) {
        var log = "%,d".formatted(events);
        System.out.println("\nbytes on the disk, " + log + " events");
        var ours = logs.of(Store.Kind.TECHLEDGER, events);
        report.counted(
                "bytes on the disk",
                log,
                Report.OURS + ", tags apart",
                "bytes/event",
                (double) (ours.allBytes() - ours.bytes("ledger.event_tag")) / events);
        for (var store : logs.all(events)) {
            report.counted("bytes on the disk", log, store.title(), "bytes/event", (double) store.allBytes() / events);
        }
    }
}
