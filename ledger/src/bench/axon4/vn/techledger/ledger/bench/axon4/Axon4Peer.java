package vn.techledger.ledger.bench.axon4;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import vn.techledger.ledger.bench.Entry;
import vn.techledger.ledger.bench.Peer;

/**
 * Axon 4.13's JDBC engine. It lives in a class loader of its own, since Axon 4 and 5 have classes of the same names.
 * Each append is one statement in a transaction of its own: fewer round trips than any transaction manager has.
 */
public final class Axon4Peer implements Peer {

    private static final AtomicLong IDS = new AtomicLong();

    private static final int PAGE = 500;

    private final JdbcEventStorageEngine engine;

    public Axon4Peer(DataSource dataSource, Function<Object, byte[]> json) {
        var serializer = new JsonSerializer(json);
        this.engine = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .connectionProvider(new DataSourceConnectionProvider(dataSource))
                .transactionManager(NoTransactionManager.INSTANCE)
                .batchSize(PAGE)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** Axon's own are random; ours rise, so it gets such as well (UUIDv7): its index of them grows at the end too. */
    private static String risingId() {
        long time = System.currentTimeMillis() << 16 | 0x7000L | IDS.getAndIncrement() & 0xFFF;
        return new UUID(time, Long.MIN_VALUE | ThreadLocalRandom.current().nextLong() >>> 2).toString();
    }

    @Override
    public void append(Entry entry) {
        engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                "contract", entry.entity().toString(), 0, entry.fact(), Map.of(), risingId(), Instant.now())));
    }

    @Override
    public long replay(Runnable each) {
        try (var events = engine.readEvents(null, false)) {
            return events.peek(event -> each.run()).mapToLong(event -> 1).sum();
        }
    }

    @Override
    public int load(UUID entity) {
        var events = engine.readEvents(entity.toString());
        int count = 0;
        while (events.hasNext()) {
            events.next();
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        // its connections belong to the pool
    }

    /** The same JSON for everybody; payloads are not read here. */
    private static final class JsonSerializer implements Serializer {

        private final Function<Object, byte[]> json;
        private final Converter converter = new ChainingConverter();

        JsonSerializer(Function<Object, byte[]> json) {
            this.json = json;
        }

        @Override
        public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
            return new SimpleSerializedObject<>(
                    expected.cast(json.apply(object)), expected, typeForClass(object.getClass()));
        }

        @Override
        public <T> boolean canSerializeTo(Class<T> expected) {
            return expected == byte[].class;
        }

        @Override
        public <S, T> T deserialize(SerializedObject<S> serialized) {
            throw new UnsupportedOperationException("payloads stay bytes");
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class classForType(SerializedType type) {
            return Object.class;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            return new SimpleSerializedType(type.getName(), "1");
        }

        @Override
        public Converter getConverter() {
            return converter;
        }
    }
}
