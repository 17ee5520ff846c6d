package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.testing.TestDatabase;

/** A log on a database of its own, and short words for what tests do with it. */
final class TestLog implements AutoCloseable {

    static final MacKey KEY = new MacKey("append key of thirty-two bytes..".getBytes(StandardCharsets.US_ASCII));

    final TestDatabase database;
    final PostgresEventStorageEngine engine;

    TestLog() {
        this(TestDatabase.create());
    }

    /** @param database closed with the log */
    TestLog(TestDatabase database) {
        this(database, RecordingClock.system());
    }

    TestLog(TestDatabase database, RecordingClock clock) {
        this.database = database;
        this.engine =
                new PostgresEventStorageEngine(database.application(), "test", KEY, clock, new SimpleMeterRegistry());
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    /** Tags are written {@code key:value}. */
    static TaggedEventMessage<?> event(String type, String... tags) {
        return eventWithId(UUID.randomUUID().toString(), type, tags);
    }

    static TaggedEventMessage<?> eventWithId(String id, String type, String... tags) {
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        var message = new GenericMessage(id, new MessageType("test." + type, "1"), json, Map.of());
        return new GenericTaggedEventMessage<>(new GenericEventMessage(message, Instant::now), tags(tags));
    }

    static Set<Tag> tags(String... tags) {
        return Stream.of(tags)
                .map(tag -> new Tag(tag.substring(0, tag.indexOf(':')), tag.substring(tag.indexOf(':') + 1)))
                .collect(Collectors.toSet());
    }

    static EventCriteria tagged(String... tags) {
        return EventCriteria.havingTags(tags(tags));
    }

    static EventCriteria typed(EventCriteria criteria, String... types) {
        var names =
                Stream.of(types).map(type -> new QualifiedName("test." + type)).toArray(QualifiedName[]::new);
        return ((EventTypeRestrictableEventCriteria) criteria).andBeingOneOfTypes(names);
    }

    static AppendCondition noneAfter(long position, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(position));
    }

    void append(TaggedEventMessage<?>... events) {
        append(AppendCondition.none(), List.of(), List.of(events));
    }

    void append(AppendCondition condition, TaggedEventMessage<?>... events) {
        append(condition, List.of(), List.of(events));
    }

    void append(AppendCondition condition, List<SideRow> rows, TaggedEventMessage<?>... events) {
        append(condition, rows, List.of(events));
    }

    /** Appends, or throws what the engine failed with. */
    void append(AppendCondition condition, List<SideRow> rows, List<TaggedEventMessage<?>> events) {
        var context = new StubProcessingContext();
        rows.forEach(row -> SideRows.attach(context, row));
        try {
            commit(engine.appendEvents(condition, context, events).join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static <R> void commit(AppendTransaction<R> transaction) {
        transaction.afterCommit(transaction.commit(null).join(), null).join();
    }

    /** Appends, and tells whether the condition held. */
    boolean appended(AppendCondition condition, TaggedEventMessage<?>... events) {
        try {
            append(condition, List.of(), List.of(events));
            return true;
        } catch (AppendEventsTransactionRejectedException conflict) {
            return false;
        }
    }

    long head() {
        return engine.reader().head();
    }

    ConsistencyMarker marker() {
        return new GlobalIndexConsistencyMarker(head());
    }

    /** The first column of every row of a query, as the log's owner. */
    <T> List<T> query(String sql, Class<T> type) {
        return query(database.owner(), sql, rows -> type.cast(rows.getObject(1)));
    }

    static <T> List<T> query(DataSource dataSource, String sql, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql + ": " + failed.getMessage(), failed);
        }
    }

    interface Row<T> {
        @Nullable
        T read(ResultSet rows) throws SQLException;
    }
}
