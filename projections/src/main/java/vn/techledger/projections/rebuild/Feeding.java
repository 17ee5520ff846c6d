package vn.techledger.projections.rebuild;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelBatch;

/**
 * Brings schemas of read models up to positions of the log. A stretch of the log is read once for all of them; each takes
 * it in a transaction of its own together with its position, so that what is cut short goes on where it stood.
 */
final class Feeding {

    /** Events for each transaction: larger ones were measured not to be faster. */
    static final int BATCH_SIZE = 2_000;

    private final DataSource source;
    private final LogReader log;
    private final Executor threads;
    private final Semaphore connections;

    /** @param workers transactions at a time */
    Feeding(DataSource source, LogReader log, Executor threads, int workers) {
        this.source = source;
        this.log = log;
        this.threads = threads;
        this.connections = new Semaphore(workers);
    }

    /** A schema of a read model, and how far it is to be brought. */
    record Goal(ReadModel model, String schema, long position) {}

    /** Reaches every goal, or stops at the first event that cannot be taken in. */
    void reach(List<Goal> goals, Progress progress) {
        var positions = new HashMap<Goal, Long>();
        goals.forEach(goal ->
                positions.put(goal, Schemas.position(source, goal.schema()).orElseThrow()));
        long first = least(goals, positions);
        long last = goals.stream().mapToLong(Goal::position).max().orElse(0);
        long total = Math.max(0, last - first);
        for (long after = first; after < last; after = least(goals, positions)) {
            progress.done(after - first, total);
            var events = page(after, BATCH_SIZE);
            if (events.isEmpty()) {
                throw new IllegalStateException("the log ends before position " + last);
            }
            take(events, goals, positions);
        }
        progress.done(total, total);
    }

    /** Where the one stands that has the farthest to go from there; the end where all have arrived. */
    private static long least(List<Goal> goals, Map<Goal, Long> positions) {
        return goals.stream()
                .filter(goal -> positions.get(goal) < goal.position())
                .mapToLong(positions::get)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void take(List<RecordedEvent> events, List<Goal> goals, Map<Goal, Long> positions) {
        long end = events.getLast().position();
        var taking = goals.stream()
                .filter(goal -> positions.get(goal) < Math.min(end, goal.position()))
                .sorted(Comparator.comparing(Goal::schema))
                .toList();
        var running = taking.stream()
                .map(goal -> CompletableFuture.runAsync(() -> take(events, goal), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
        taking.forEach(goal -> positions.put(goal, Math.min(end, goal.position())));
    }

    private void take(List<RecordedEvent> events, Goal goal) {
        connections.acquireUninterruptibly();
        try {
            Transactions.run(source, connection -> {
                // what a crash of the server takes away is rows and position alike
                Transactions.execute(connection, "set local synchronous_commit = off");
                var batch = new ReadModelBatch(goal.model(), Redirected.to(goal.schema(), goal.model(), connection));
                events.stream()
                        .filter(event -> event.position() <= goal.position())
                        .forEach(batch::add);
                batch.apply();
                return true;
            });
        } finally {
            connections.release();
        }
    }

    /** The events after a position, in order. */
    List<RecordedEvent> page(long after, int size) {
        return log.stored(EventCriteria.havingAnyTag(), after, size).parallelStream()
                .map(stored -> RecordedEvent.read(stored.position(), stored.envelope()))
                .toList();
    }
}
