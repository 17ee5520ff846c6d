package vn.techledger.ledger.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A log that one thread decides on in memory, and that is recorded in large groups, each at the very positions that were
 * decided on or not at all. Decisions see what was appended here and not {@linkplain #forget() forgotten}, and what was
 * {@linkplain #learn learnt} from the log, and nothing else: it is for facts of which is known that nothing else matters.
 */
public final class StagedLog implements EventStorageEngine, AutoCloseable {

    private final PostgresEventStorageEngine log;
    private final int groupSize;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("staged-log").factory());
    private final Map<Tag, List<RecordedEvent>> known = new HashMap<>();
    private final Set<Tag> passing = new HashSet<>();
    private List<TaggedEventMessage<?>> staged = new ArrayList<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long head;
    private long kept;
    private long handedOver;

    /** @param groupSize events that are recorded together, more or less */
    public StagedLog(PostgresEventStorageEngine log, int groupSize) {
        this.log = log;
        this.groupSize = groupSize;
        this.head = log.reader().head();
        this.handedOver = head;
    }

    /** Position of the newest event, recorded or staged. */
    public synchronized long head() {
        return head;
    }

    /** What decisions shall see of what others recorded. */
    public synchronized List<RecordedEvent> learn(Tag tag) {
        var facts = log.reader().facts(EventCriteria.havingTags(tag));
        facts.forEach(
                fact -> known.computeIfAbsent(tag, of -> new ArrayList<>()).add(fact));
        return facts;
    }

    /** Decisions see for ever what was appended so far and is not forgotten. */
    public synchronized void keep() {
        passing.clear();
        kept = head;
    }

    /** Decisions do not see any more what was appended since {@link #keep()}. */
    public synchronized void forget() {
        for (var tag : passing) {
            var events = known.getOrDefault(tag, List.of());
            while (!events.isEmpty() && events.getLast().position() > kept) {
                events.removeLast();
            }
            if (events.isEmpty()) {
                known.remove(tag);
            }
        }
        passing.clear();
    }

    /** Waits until everything is recorded. */
    public synchronized void flush() {
        handOver();
        awaitWriter();
    }

    private void append(List<TaggedEventMessage<?>> events) {
        for (var tagged : events) {
            var event = tagged.event();
            var recorded = new RecordedEvent(
                    event.identifier(),
                    event.type(),
                    event.payload(),
                    event.metadata(),
                    event.timestamp(),
                    ++head,
                    event.timestamp());
            tagged.tags()
                    .forEach(tag ->
                            known.computeIfAbsent(tag, of -> new ArrayList<>()).add(recorded));
            staged.add(tagged);
            passing.addAll(tagged.tags());
        }
        if (staged.size() >= groupSize) {
            handOver();
        }
    }

    /** One group is written while the next one is decided. */
    private void handOver() {
        awaitWriter();
        if (staged.isEmpty()) {
            return;
        }
        var group = staged;
        long first = handedOver + 1;
        staged = new ArrayList<>();
        handedOver = head;
        writing = CompletableFuture.runAsync(() -> log.appendAt(first, group), writer);
    }

    private void awaitWriter() {
        try {
            writing.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public synchronized CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (!SideRows.of(context).isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("staged events have no rows beside them"));
        }
        return CompletableFuture.completedFuture(new Append(List.copyOf(events)));
    }

    private final class Append implements AppendTransaction<ConsistencyMarker> {

        private final List<TaggedEventMessage<?>> events;

        Append(List<TaggedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            synchronized (StagedLog.this) {
                try {
                    append(events);
                } catch (RuntimeException notRecorded) {
                    return CompletableFuture.failedFuture(notRecorded);
                }
                return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(head));
            }
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // nothing was staged yet
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }

    @Override
    public synchronized MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        var found = new TreeMap<Long, RecordedEvent>();
        for (var criterion : condition.criteria().flatten()) {
            // every event that a criterion names has all of its tags: those under one of them are enough to look at
            for (var event : known.getOrDefault(criterion.tags().iterator().next(), List.of())) {
                if (criterion.matches(event.type().qualifiedName(), tags(event))) {
                    found.put(event.position(), event);
                }
            }
        }
        var marker = Context.with(
                ConsistencyMarker.RESOURCE_KEY, (ConsistencyMarker) new GlobalIndexConsistencyMarker(head));
        return MessageStream.<EventMessage>fromIterable(List.copyOf(found.values()))
                .concatWith(MessageStream.just(TerminalEventMessage.INSTANCE, ignored -> marker));
    }

    private static Set<Tag> tags(RecordedEvent event) {
        return event.fact().tags();
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return MessageStream.failed(unsupported()).cast();
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(unsupported());
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(unsupported());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(unsupported());
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("a staged log is not followed; the log is");
    }

    /** Records what is staged, unless recording failed before. */
    @Override
    public synchronized void close() {
        try {
            flush();
        } finally {
            writer.shutdown();
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }
}
