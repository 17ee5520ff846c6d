package vn.techledger.ledger.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GapAwareTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionDelegatorBaseImpl;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.JsonConverter;

/** Axon 5.0.1's JPA engine on Hibernate, its payloads mapped to bytea, with the one tag that it takes. */
final class Axon5Peer implements Peer {

    static final String TABLE = "AggregateEventEntry";
    static final int PAGE = 500;

    private final EntityManagerFactory factory;
    private final AggregateBasedJpaEventStorageEngine engine;

    Axon5Peer(DataSource dataSource) {
        var configuration = new Configuration();
        configuration.addAnnotatedClass(AggregateEventEntry.class);
        configuration
                .getProperties()
                .putAll(Map.of(
                        "hibernate.connection.datasource",
                        dataSource,
                        "hibernate.dialect",
                        Bytea.class.getName(),
                        "hibernate.hbm2ddl.auto",
                        "update"));
        this.factory = configuration.buildSessionFactory();
        var transactions = new Transactions(factory);
        this.engine = new AggregateBasedJpaEventStorageEngine(
                transactions,
                transactions,
                new DelegatingEventConverter(new JsonConverter()),
                config -> config.batchSize(PAGE).persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL")));
    }

    /** Fills a log with rows like the one that the engine writes first. */
    static void fill(DataSource dataSource, long events) {
        try (var peer = new Axon5Peer(dataSource)) {
            peer.append(Facts.filled(0, events));
        }
        long entities = events / Facts.EVENTS_OF_AN_ENTITY;
        Sql.execute(dataSource, """
                insert into AggregateEventEntry (globalIndex, aggregateType, aggregateIdentifier,
                    aggregateSequenceNumber, type, version, timestamp, payload, metadata, identifier)
                select nextval('"aggregate-event-global-index-sequence"'), t.aggregateType, %s,
                    i / %d, t.type, t.version, t.timestamp, t.payload, t.metadata, gen_random_uuid()::text
                from AggregateEventEntry t, generate_series(1, %d) i order by i
                """.formatted(Facts.entitySql("i % " + entities), entities, events - 1));
    }

    private static Tag tag(UUID entity) {
        return new Tag("contract", entity.toString());
    }

    @Override
    public void append(Entry entry) {
        var tag = tag(entry.entity());
        var event = new GenericTaggedEventMessage<>(new GenericEventMessage(Facts.TYPE, entry.fact()), Set.of(tag));
        LedgerPeer.append(engine, AppendCondition.withCriteria(EventCriteria.havingTags(tag)), List.of(event));
    }

    @Override
    public long replay(Runnable each) {
        // 5.0.1 fails without a token, and its own first one cannot be had: an aggregate function that PostgreSQL
        // refuses
        var start = GapAwareTrackingToken.newInstance(0, Set.of());
        var stream = engine.stream(StreamingCondition.startingFrom(start), null);
        try {
            long events = 0;
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                events++;
                each.run();
            }
            if (stream.error().isPresent()) {
                throw new IllegalStateException(stream.error().get());
            }
            return events;
        } finally {
            stream.close();
        }
    }

    @Override
    public int load(UUID entity) {
        return LedgerPeer.sourced(engine, EventCriteria.havingTags(tag(entity)));
    }

    @Override
    public void close() {
        factory.close();
    }

    /** As the vendor advises for PostgreSQL: byte arrays are bytea, no large objects. */
    public static final class Bytea extends PostgreSQLDialect {

        public Bytea() {}

        @Override
        protected String columnType(int sqlTypeCode) {
            return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.columnType(sqlTypeCode);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.contributeTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
        }
    }

    /** One entity manager for each transaction, bound to its thread. */
    private static final class Transactions implements TransactionManager, EntityManagerProvider {

        private final EntityManagerFactory factory;
        private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

        Transactions(EntityManagerFactory factory) {
            this.factory = factory;
        }

        @Override
        public EntityManager getEntityManager() {
            var shared = current.get();
            if (shared == null) {
                throw new IllegalStateException("no transaction");
            }
            return shared;
        }

        @Override
        public Transaction startTransaction() {
            var session = factory.createEntityManager();
            session.getTransaction().begin();
            current.set(new Shared(session.unwrap(SessionImplementor.class)));
            return new Transaction() {
                @Override
                public void commit() {
                    session.getTransaction().commit();
                    end();
                }

                @Override
                public void rollback() {
                    if (session.getTransaction().isActive()) {
                        session.getTransaction().rollback();
                    }
                    end();
                }

                private void end() {
                    current.remove();
                    session.close();
                }
            };
        }
    }

    /** The engine closes what it is given, and the transaction still needs it. */
    @SuppressWarnings("unchecked") // Hibernate's own class
    private static final class Shared extends SessionDelegatorBaseImpl {
        Shared(SessionImplementor session) {
            super(session);
        }

        @Override
        public void close() {
            // its transaction closes it
        }
    }
}
