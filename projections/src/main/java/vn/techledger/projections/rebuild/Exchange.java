package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelBatch;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.rebuild.Feeding.Goal;

/**
 * Gives a schema the name under which a read model is read and followed, and the one that had it another, in one
 * transaction. That transaction holds all tables of the one in use: whoever has read or written any of them has ended
 * before it, and whoever comes finds the name's new bearer after it. A follower's batch is therefore wholly in the one or
 * wholly in the other, which begins where the one ended, with the follower's claim.
 */
final class Exchange {

    /** For the follower's batch under way. Nothing is held yet that anybody could need for its end. */
    private static final Duration LONGEST_WAIT_FOR_FOLLOWER = Duration.ofSeconds(3);

    /** Shorter than a server looks for a deadlock, so that it is we who step back and not a reader. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    /** A command that is stopped in the midst must not hold up those who serve. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Events taken in while the tables are held. */
    private static final int LAST_STRETCH = 500;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private final DataSource source;
    private final Feeding feeding;
    private final LogReader log;

    Exchange(DataSource source, Feeding feeding, LogReader log) {
        this.source = source;
        this.feeding = feeding;
        this.log = log;
    }

    /**
     * @param coming what will serve
     * @param going where what serves now will be
     * @return the position at which they changed places
     */
    long exchange(ReadModel model, Shelf coming, Shelf going, Progress progress) {
        var schema = coming.schema(model);
        new ReadModelSchema(model, schema).create(source); // it is there: this refuses tables of another shape
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var inUse = Schemas.position(source, Shelf.IN_USE.schema(model));
            long reached = Schemas.position(source, schema).orElseThrow();
            if (inUse.isPresent() && inUse.getAsLong() > reached) {
                feeding.reach(List.of(new Goal(model, schema, inUse.getAsLong())), progress);
                reached = inUse.getAsLong();
            }
            var ahead = feeding.page(reached, LAST_STRETCH);
            try {
                var done =
                        Transactions.attempt(source, connection -> exchange(connection, model, coming, going, ahead));
                if (done.isPresent()) {
                    return done.getAsLong();
                }
                // the one in use has moved on farther than that: once more
                if (System.nanoTime() > deadline) {
                    throw new Refusal(Refusal.Kind.NOT_CAUGHT_UP, model.name(), schema, log.head());
                }
            } catch (SQLException failed) {
                if (!LOCK_NOT_AVAILABLE.equals(failed.getSQLState()) && !DEADLOCK.equals(failed.getSQLState())) {
                    throw new DatabaseFailure(failed);
                }
                if (System.nanoTime() > deadline) {
                    throw new Refusal(Refusal.Kind.NEVER_FREE, model.name());
                }
                pause();
            }
        }
    }

    private static OptionalLong exchange(
            Connection connection, ReadModel model, Shelf coming, Shelf going, List<RecordedEvent> ahead)
            throws SQLException {
        Transactions.execute(connection, "set local transaction_timeout = '%ds'".formatted(LONGEST_HOLD.toSeconds()));
        waitAtMost(connection, LONGEST_WAIT_FOR_FOLLOWER);
        var inUse = Shelf.IN_USE.schema(model);
        // a server that starts looks whether its schema is there under the same lock
        Sql.query(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, inUse);
        var schema = coming.schema(model);
        if (Schemas.exists(connection, inUse)) {
            holdAllTables(connection, inUse);
            long position = Schemas.position(connection, inUse);
            take(connection, model, schema, ahead, position);
            long reached = Schemas.position(connection, schema);
            if (reached < position) {
                return OptionalLong.empty();
            }
            if (reached > position) {
                throw new Refusal(Refusal.Kind.BEHIND, model.name(), inUse, position, schema, reached);
            }
            handOver(connection, inUse, schema);
            rename(connection, inUse, going.schema(model));
        }
        rename(connection, schema, inUse);
        return OptionalLong.of(Schemas.position(connection, inUse));
    }

    private static void waitAtMost(Connection connection, Duration wait) throws SQLException {
        Transactions.execute(connection, "set local lock_timeout = '%dms'".formatted(wait.toMillis()));
    }

    /** The position first, as a follower does: then none can be in the midst of a batch, nor begin one. */
    private static void holdAllTables(Connection connection, String schema) throws SQLException {
        Transactions.execute(connection, "lock table " + schema + ".progress in access exclusive mode");
        waitAtMost(connection, LONGEST_WAIT);
        var tables = Sql.query(
                connection,
                "select relname from pg_class where relnamespace = to_regnamespace(?) and relkind = 'r' order by 1",
                row -> schema + "." + row.getString(1),
                schema);
        Transactions.execute(
                connection,
                tables.stream().collect(Collectors.joining(", ", "lock table ", " in access exclusive mode")));
    }

    private static void take(
            Connection connection, ReadModel model, String schema, List<RecordedEvent> ahead, long position)
            throws SQLException {
        var batch = new ReadModelBatch(model, Redirected.to(schema, model, connection));
        ahead.stream().filter(event -> event.position() <= position).forEach(batch::add);
        batch.apply();
    }

    /** The follower goes on without claiming anew. */
    private static void handOver(Connection connection, String from, String to) throws SQLException {
        Sql.update(
                connection,
                "update " + to + ".progress p set owner = f.owner, claimed_at = f.claimed_at from " + from
                        + ".progress f");
        Sql.update(connection, "update " + from + ".progress set owner = null, claimed_at = null");
    }

    private static void rename(Connection connection, String from, String to) throws SQLException {
        Transactions.execute(connection, "alter schema " + from + " rename to " + to);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the exchange", e);
        }
    }
}
