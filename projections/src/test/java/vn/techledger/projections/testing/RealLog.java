package vn.techledger.projections.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;

/** The real log, into which facts are put as they are, without commands. */
public final class RealLog implements AutoCloseable {

    private static final MacKey KEY =
            new MacKey("append key of thirty-two bytes..".getBytes(StandardCharsets.US_ASCII));
    private static final int GROUP = 50;

    private final PostgresEventStorageEngine engine;

    public RealLog(TestDatabase database) {
        this.engine = new PostgresEventStorageEngine(database.application(), "test", KEY, new SimpleMeterRegistry());
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public long head() {
        return engine.reader().head();
    }

    public void append(List<? extends LedgerEvent> facts) {
        for (int from = 0; from < facts.size(); from += GROUP) {
            var events = facts.subList(from, Math.min(from + GROUP, facts.size())).stream()
                    .<TaggedEventMessage<?>>map(RealLog::event)
                    .toList();
            commit(engine.appendEvents(AppendCondition.none(), null, events).join());
        }
    }

    private static <R> void commit(AppendTransaction<R> transaction) {
        transaction.afterCommit(transaction.commit(null).join(), null).join();
    }

    private static TaggedEventMessage<?> event(LedgerEvent fact) {
        var actor = Map.of(Provenance.ACTOR, Facts.AN.toString());
        var message = new GenericEventMessage(LedgerEvents.typeOf(fact.getClass()), fact, actor);
        return new GenericTaggedEventMessage<>(message, fact.tags());
    }

    /** Everything that it holds. */
    public List<RecordedEvent> events() {
        return engine.reader().stored(EventCriteria.havingAnyTag(), 0, Integer.MAX_VALUE).stream()
                .map(stored -> RecordedEvent.read(stored.position(), stored.envelope()))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
