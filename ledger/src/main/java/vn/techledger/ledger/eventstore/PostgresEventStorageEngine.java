package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.LedgerEvent;

/**
 * The log on plain PostgreSQL, behind Axon's SPI: gapless positions in the order of commits, dynamic consistency
 * boundaries by tags, exact envelope bytes with their leaf hashes. What it promises is in {@code docs/decisions}.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final int PAGE = 500;

    private final String origin;
    private final EventTypes types;
    private final LogReader reader;
    private final AppendCoordinator coordinator;
    private final Tail tail;
    private final Announcements announcements;
    private final RecentEvents recent;
    private final Timer appends;
    private final Counter conflicts;
    private final Counter unknownOutcomes;

    /**
     * @param dataSource connections of the application's role
     * @param origin the log's name, which stands in every envelope
     * @param appendKey key of the authentication codes of appends
     */
    public PostgresEventStorageEngine(DataSource dataSource, String origin, MacKey appendKey, MeterRegistry meters) {
        this(dataSource, origin, appendKey, RecordingClock.system(), meters);
    }

    /** @param clock gives the times of recording */
    public PostgresEventStorageEngine(
            DataSource dataSource, String origin, MacKey appendKey, RecordingClock clock, MeterRegistry meters) {
        this.origin = origin;
        this.types = new EventTypes(dataSource);
        this.reader = new LogReader(dataSource, types);
        var process = UUID.randomUUID();
        this.recent = new RecentEvents(reader);
        this.coordinator = new AppendCoordinator(
                new LogWriter(dataSource, types, process, appendKey, clock, this::committed), meters);
        this.tail = new Tail(reader::head);
        this.announcements = new Announcements(dataSource, process, tail::movedTo);
        this.appends = Timer.builder("techledger.log.append")
                .description("Time of appends, from their arrival to the verdict")
                .publishPercentileHistogram()
                .register(meters);
        this.conflicts = Counter.builder("techledger.log.conflicts")
                .description("Appends refused because others had recorded what their decision depended on")
                .register(meters);
        this.unknownOutcomes = Counter.builder("techledger.log.unknown.outcomes")
                .description("Appends whose commit could not be settled")
                .register(meters);
    }

    public LogReader reader() {
        return reader;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            if (condition.consistencyMarker() != ConsistencyMarker.INFINITY) {
                Criteria.requireTags(condition.criteria());
            }
            var envelopes =
                    events.stream().map(event -> Envelope.of(origin, event)).toList();
            var member = new Member(condition, envelopes, SideRows.of(context));
            types.numbers(member.types());
            return CompletableFuture.completedFuture(new Append(member));
        } catch (UnstorableEvent | IllegalArgumentException | LogUnavailable refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /**
     * Records the first event of an empty log. It stands outside Axon's commands, since it must be first.
     *
     * @throws IllegalStateException when the log has events already; nothing was recorded then
     */
    public void appendFirst(LedgerEvent fact) {
        SideRow first = (connection, appended) -> {
            if (appended.firstPosition() != 1) {
                throw new IllegalStateException("the log was opened by another process meanwhile; start again");
            }
        };
        append(fact, AppendCondition.none(), List.of(first));
    }

    /**
     * Records a fact of the ledger's own, unless events that criteria name were recorded after a position.
     *
     * @return whether it was recorded
     */
    public boolean appendUnless(LedgerEvent fact, EventCriteria criteria, long after) {
        var condition = AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(after));
        try {
            append(fact, condition, List.of());
            return true;
        } catch (AppendEventsTransactionRejectedException recordedMeanwhile) {
            return false;
        }
    }

    /**
     * Records events at the positions that they were decided on.
     *
     * @throws IllegalStateException when somebody else has recorded events meanwhile; nothing was recorded then
     */
    void appendAt(long firstPosition, List<TaggedEventMessage<?>> events) {
        SideRow there = (connection, appended) -> {
            if (appended.firstPosition() != firstPosition) {
                throw new IllegalStateException("somebody else recorded an event meanwhile: position "
                        + appended.firstPosition() + " came instead of " + firstPosition);
            }
        };
        var envelopes = events.stream().map(event -> Envelope.of(origin, event)).toList();
        append(new Member(AppendCondition.none(), envelopes, List.of(there)));
    }

    private void append(LedgerEvent fact, AppendCondition condition, List<SideRow> rows) {
        var message = new GenericEventMessage(LedgerEvents.typeOf(fact.getClass()), fact);
        var envelope = Envelope.of(origin, new GenericTaggedEventMessage<>(message, fact.tags()));
        append(new Member(condition, List.of(envelope), rows));
    }

    private void append(Member member) {
        types.numbers(member.types());
        try {
            coordinator.append(member).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void committed(long firstPosition, List<byte[]> envelopes) {
        recent.committed(firstPosition, envelopes);
        tail.movedTo(firstPosition + envelopes.size() - 1);
    }

    /** One append, still to be committed; captured whole, since Axon may drop the context from here on. */
    private final class Append implements AppendTransaction<ConsistencyMarker> {

        private final Member member;
        private final AtomicBoolean finished = new AtomicBoolean();

        Append(Member member) {
            this.member = member;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (finished.getAndSet(true)) {
                return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
            }
            var started = Timer.start();
            return coordinator.append(member).handle((appended, refused) -> {
                started.stop(appends);
                return markerOf(appended, refused);
            });
        }

        private ConsistencyMarker markerOf(@Nullable Appended appended, @Nullable Throwable refused) {
            if (appended != null) {
                return new GlobalIndexConsistencyMarker(appended.lastPosition());
            }
            switch (refused) {
                case AppendEventsTransactionRejectedException lostRace -> conflicts.increment();
                case OutcomeUnknown unknown -> unknownOutcomes.increment();
                case null, default -> {}
            }
            throw refused instanceof RuntimeException known ? known : new IllegalStateException(refused);
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            var snapshot = reader.source(condition.criteria(), GlobalIndexPosition.toIndex(condition.start()));
            var marker = Context.with(ConsistencyMarker.RESOURCE_KEY, (ConsistencyMarker)
                    new GlobalIndexConsistencyMarker(snapshot.head()));
            return MessageStream.<EventMessage>fromIterable(List.copyOf(snapshot.events()), event -> placeOf(event))
                    .concatWith(MessageStream.just(TerminalEventMessage.INSTANCE, ignored -> marker));
        } catch (LogUnavailable | IllegalArgumentException | IllegalStateException failed) {
            return MessageStream.failed(failed).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        long after = condition.position() == null
                ? 0
                : Math.max(0, condition.position().position().orElse(0));
        return new ContinuousMessageStream<RecordedEvent>(
                last -> page(condition, last == null ? after : last.position()),
                event -> new SimpleEntry<>(event, placeOf(event)),
                (stream, callback) -> tail.follow(callback));
    }

    private List<RecordedEvent> page(StreamingCondition condition, long after) {
        return condition.criteria().hasCriteria()
                ? reader.page(condition.criteria(), after, PAGE)
                : recent.after(after, PAGE).orElseGet(() -> reader.page(condition.criteria(), after, PAGE));
    }

    private static Context placeOf(EventMessage event) {
        long position = ((RecordedEvent) event).position();
        return TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        try {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(reader.head()));
        } catch (LogUnavailable failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        try {
            var first = reader.firstSince(at);
            return first.isEmpty()
                    ? latestToken(context)
                    : CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(first.getAsLong() - 1));
        } catch (LogUnavailable failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    @Override
    public void close() {
        coordinator.close();
        announcements.close();
        tail.close();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("origin", origin);
    }
}
