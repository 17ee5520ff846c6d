package vn.techledger.projections.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelBatch;
import vn.techledger.projections.readmodel.ReadModelSchema;

/** Reads the log once, for nobody or for several read models, which write beside one another. */
final class OnePass {

    /** Events for each transaction of a read model. */
    static final int BATCH = 16_384;

    private OnePass() {}

    /** Reads every fact, and does nothing with it. */
    static long replay(Market market) {
        return read(market, batch -> {});
    }

    /** Builds the read models from the first event on. */
    static long build(Market market, List<ReadModel> models) {
        var writers = new HashMap<ReadModel, Writer>();
        try {
            for (var model : models) {
                var schema = new ReadModelSchema(model);
                schema.drop(market.pool());
                schema.create(market.pool());
                writers.put(model, new Writer(model, market.pool()));
            }
            long events = read(market, batch -> writers.values().forEach(writer -> writer.write(batch)));
            writers.values().forEach(Writer::finish);
            return events;
        } finally {
            writers.values().forEach(Writer::close);
        }
    }

    private static long read(Market market, Consumer<List<RecordedEvent>> batches) {
        var stream = market.ledger().engine().stream(StreamingCondition.startingFrom(null), null);
        try {
            long events = 0;
            var batch = new ArrayList<RecordedEvent>(BATCH);
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                var event = (RecordedEvent) entry.get().message();
                if (event.fact() == null) {
                    throw new IllegalStateException("position " + event.position() + " holds no fact");
                }
                batch.add(event);
                if (event.position() != ++events) {
                    throw new IllegalStateException("position " + event.position() + " came instead of " + events);
                }
                if (batch.size() == BATCH) {
                    batches.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
            batches.accept(List.copyOf(batch));
            return events;
        } finally {
            stream.close();
        }
    }

    /** Writes one batch while the next one is read. */
    private static final class Writer implements AutoCloseable {

        private final ReadModel model;
        private final DataSource source;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

        Writer(ReadModel model, DataSource source) {
            this.model = model;
            this.source = source;
        }

        void write(List<RecordedEvent> events) {
            finish();
            writing = CompletableFuture.runAsync(() -> apply(events), thread);
        }

        void finish() {
            writing.join();
        }

        private void apply(List<RecordedEvent> events) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("set local synchronous_commit = off");
                }
                var batch = new ReadModelBatch(model, connection);
                events.forEach(batch::add);
                batch.apply();
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new IllegalStateException(model.name(), failed);
            }
        }

        @Override
        public void close() {
            thread.close();
        }
    }

    /** How long each read model takes when it is built alone, by name, in events of the log per second. */
    static Map<String, Double> each(Market market, List<ReadModel> models) {
        var each = new HashMap<String, Double>();
        for (var model : models) {
            long started = System.nanoTime();
            long events = build(market, List.of(model));
            each.put(model.name(), events * 1e9 / (System.nanoTime() - started));
        }
        return each;
    }
}
