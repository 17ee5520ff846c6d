package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;
import static vn.techledger.ledger.eventstore.TestLog.event;

/**
 * Appends that wait behind a head which somebody else has locked, so that they go as one group. A first append of one
 * event, the leader, takes the log's turn and waits for the lock; the others queue up behind it in the order in which
 * they joined.
 */
final class Gathering implements AutoCloseable {

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    /** What an append came to: its last position, or what it failed with. */
    record Verdict(@Nullable Long lastPosition, @Nullable Throwable failure) {

        boolean recorded() {
            return lastPosition != null;
        }
    }

    private final PostgresEventStorageEngine engine;
    private final Connection holder;
    private final CompletableFuture<Verdict> leader;
    private final List<CompletableFuture<Verdict>> members = new ArrayList<>();
    private final boolean leaderSucceeds;

    Gathering(TestLog log) {
        this(log, log.engine);
    }

    Gathering(TestLog log, PostgresEventStorageEngine engine) {
        this(log, engine, true);
    }

    /** @param leaderSucceeds false where nothing at all can be recorded */
    Gathering(TestLog log, PostgresEventStorageEngine engine, boolean leaderSucceeds) {
        this.engine = engine;
        this.leaderSucceeds = leaderSucceeds;
        try {
            holder = log.database.owner().getConnection();
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("select from ledger.log_head for update");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        leader = CompletableFuture.supplyAsync(
                        () -> append(AppendCondition.none(), List.of(), List.of(event("Led", "group:leader"))),
                        work -> Thread.ofVirtual().start(work))
                .thenCompose(verdict -> verdict);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .until(() -> log.query(WAITING, Long.class).getFirst() > 0);
    }

    Gathering join(TaggedEventMessage<?>... events) {
        return join(AppendCondition.none(), List.of(), events);
    }

    Gathering join(AppendCondition condition, List<SideRow> rows, TaggedEventMessage<?>... events) {
        members.add(append(condition, rows, List.of(events)));
        return this;
    }

    /** What became of the member that joined last, if that is known already. */
    @Nullable
    Verdict last() {
        return members.getLast().getNow(null);
    }

    /** Lets them go, and tells what became of each member in the order of joining. */
    List<Verdict> go() {
        close();
        var led = verdictOf(leader);
        if (led.recorded() != leaderSucceeds) {
            throw new AssertionError("the leader of the group: " + led, led.failure());
        }
        return members.stream().map(Gathering::verdictOf).toList();
    }

    private static Verdict verdictOf(CompletableFuture<Verdict> verdict) {
        return verdict.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Verdict> append(
            AppendCondition condition, List<SideRow> rows, List<TaggedEventMessage<?>> events) {
        var context = new StubProcessingContext();
        rows.forEach(row -> SideRows.attach(context, row));
        return engine.appendEvents(condition, context, events)
                .thenCompose(Gathering::commit)
                .handle((marker, failure) -> failure == null
                        ? new Verdict(GlobalIndexConsistencyMarker.position(marker), null)
                        : new Verdict(null, failure instanceof CompletionException ? failure.getCause() : failure));
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    @Override
    public void close() {
        try {
            if (!holder.isClosed()) {
                holder.rollback();
                holder.close();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
