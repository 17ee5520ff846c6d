package vn.techledger.projections.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;

/**
 * The read models at work: for each a schema and an Axon processor with one segment that streams every event. Rows and
 * position are written in one transaction. A read model that cannot take an event in stands still before it, says so,
 * and tries again; it never passes over it.
 */
public final class ReadModels implements AutoCloseable {

    /** Events for each transaction. */
    public static final int BATCH_SIZE = 200;

    /** How long a read model lets events gather that follow a burst; see {@link Pace}. */
    private static final Duration REST = Duration.ofMillis(50);

    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final DataSource source;
    private final StreamableEventSource events;
    private final String nodeId;
    private final LongSupplier head;
    private final MeterRegistry meters;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final Map<String, Running> models = new LinkedHashMap<>();

    /**
     * @param source connections of the application's role, which owns the schemas; each processor takes one at a time
     * @param events the log
     * @param nodeId the same after every restart of this process, different from other processes'
     * @param head last position of the log, asked for when the lag is measured
     */
    public ReadModels(
            DataSource source,
            StreamableEventSource events,
            List<ReadModel> models,
            String nodeId,
            LongSupplier head,
            MeterRegistry meters) {
        this.source = source;
        this.events = events;
        this.nodeId = nodeId;
        this.head = head;
        this.meters = meters;
        this.coordinators = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("read-models-", 0).factory());
        this.workers = Executors.newScheduledThreadPool(
                models.size(),
                Thread.ofPlatform().daemon().name("read-model-worker-", 0).factory());
        models.forEach(model -> this.models.put(model.name(), new Running(model)));
    }

    /** Creates the schemas that are missing and starts the processors. */
    public void start() {
        models.values().forEach(Running::start);
    }

    /** Stops the processors after the batches under way and gives their claims back. */
    @Override
    public void close() {
        var stopped = models.values().stream().map(Running::stop).toArray(CompletableFuture<?>[]::new);
        await(CompletableFuture.allOf(stopped));
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    /** The position that a read model has reached, as its rows show it. */
    public long position(String model) {
        return running(model).state.look();
    }

    /**
     * Waits until a read model has reached a position.
     *
     * @return whether it was reached in time
     */
    public boolean awaitPosition(String model, long position, Duration timeout) throws InterruptedException {
        var running = running(model);
        if (running.state.lastKnownPosition() >= position) {
            return true;
        }
        running.pace.press();
        try {
            return running.state.await(position, timeout);
        } finally {
            running.pace.release();
        }
    }

    /** One for each read model, in the order in which they were given. */
    public List<ReadModelHealth> health() {
        return models.values().stream().map(Running::health).toList();
    }

    /** Drops what a read model holds and builds it again from position 1; queries see it grow. */
    public void replay(String model) {
        var running = running(model);
        await(running.stop());
        running.schema.drop(source);
        running.renew();
        running.start();
    }

    private Running running(String model) {
        var running = models.get(model);
        if (running == null) {
            throw new IllegalArgumentException("there is no read model " + model);
        }
        return running;
    }

    private static void await(CompletableFuture<?> stopped) {
        stopped.orTimeout(SHUTDOWN.toSeconds(), TimeUnit.SECONDS).join();
    }

    private final class Running {

        private final ReadModel model;
        private final ReadModelSchema schema;
        private final Pace pace = new Pace(REST, coordinators);
        private volatile ReadModelState state;
        private volatile @Nullable PooledStreamingEventProcessor processor;

        Running(ReadModel model) {
            this.model = model;
            this.schema = new ReadModelSchema(model);
            this.state = newState();
            Gauge.builder("techledger.readmodel.position", () -> state.lastKnownPosition())
                    .description("Last position of the log that is in the rows of the read model")
                    .tag("model", model.name())
                    .register(meters);
            Gauge.builder("techledger.readmodel.lag", this::lag)
                    .description("Events of the log that are not yet in the rows of the read model")
                    .tag("model", model.name())
                    .register(meters);
            Gauge.builder("techledger.readmodel.stopped", () -> state.failure() == null ? 0 : 1)
                    .description("1 while the read model stands before an event that it cannot take in")
                    .tag("model", model.name())
                    .register(meters);
        }

        void renew() {
            state = newState();
        }

        synchronized void start() {
            schema.create(source);
            state.look();
            var started = new PooledStreamingEventProcessor(
                    model.name(), List.of(new BatchingComponent(model, state)), configuration(state));
            processor = started;
            started.start();
        }

        synchronized CompletableFuture<Void> stop() {
            var running = processor;
            processor = null;
            return running == null ? CompletableFuture.completedFuture(null) : running.shutdown();
        }

        ReadModelHealth health() {
            var running = processor;
            return new ReadModelHealth(
                    model.name(), state.lastKnownPosition(), running != null && running.isRunning(), state.failure());
        }

        private long lag() {
            return Math.max(0, head.getAsLong() - state.lastKnownPosition());
        }

        private ReadModelState newState() {
            return new ReadModelState(() -> schema.position(source), Clock.systemUTC());
        }

        private PooledStreamingEventProcessorConfiguration configuration(ReadModelState of) {
            return new PooledStreamingEventProcessorConfiguration()
                    .eventSource(new PacedEvents(events, pace))
                    .tokenStore(new ProgressTokenStore(model.schema(), nodeId, of::reached))
                    .unitOfWorkFactory(new ConnectionPerUnitOfWork(source))
                    .coordinatorExecutor(coordinators)
                    .workerExecutor(workers)
                    .initialSegmentCount(1)
                    .batchSize(BATCH_SIZE)
                    .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                    .eventCriteria(types -> EventCriteria.havingAnyTag());
        }
    }
}
