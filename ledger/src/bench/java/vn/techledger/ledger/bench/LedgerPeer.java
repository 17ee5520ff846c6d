package vn.techledger.ledger.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/** Our engine, as Axon uses it. */
final class LedgerPeer implements Peer {

    static final String ORIGIN = "bench.example/techledger";
    static final MacKey KEY = new MacKey(new byte[MacKey.BYTES]);
    private static final int FILLED_TOGETHER = 1_000;
    private static final MessageType ENROLLED = LedgerEvents.typeOf(PartyEnrolled.class);

    private final PostgresEventStorageEngine engine;

    LedgerPeer(DataSource dataSource) {
        this.engine = new PostgresEventStorageEngine(dataSource, ORIGIN, KEY, new SimpleMeterRegistry());
    }

    /** Fills an empty log: its first event enrols the party that every tenth of the others names. */
    static void fill(DataSource dataSource, long events) {
        try (var peer = new LedgerPeer(dataSource)) {
            for (long from = 0; from < events; from += FILLED_TOGETHER) {
                var together = new ArrayList<TaggedEventMessage<?>>(FILLED_TOGETHER);
                for (long index = from; index < Math.min(events, from + FILLED_TOGETHER); index++) {
                    together.add(index == 0 ? enrolment() : tagged(Facts.filled(index, events)));
                }
                append(peer.engine, AppendCondition.none(), together);
            }
        }
    }

    private static TaggedEventMessage<?> enrolment() {
        var party = new PartyId(Facts.LARGE_PARTY);
        var enrolled = new PartyEnrolled(party, PartyKind.ENTERPRISE, "A large party", "VN", null);
        return new GenericTaggedEventMessage<>(new GenericEventMessage(ENROLLED, enrolled), enrolled.tags());
    }

    private static TaggedEventMessage<?> tagged(Entry entry) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(Facts.TYPE, entry.fact()),
                Set.of(entityTag(entry.entity()), partyTag(entry.party())));
    }

    private static Tag entityTag(UUID entity) {
        return Tags.contract(new ContractId(entity));
    }

    private static Tag partyTag(UUID party) {
        return Tags.party(new PartyId(party));
    }

    @Override
    public void append(Entry entry) {
        var noneYet = AppendCondition.withCriteria(EventCriteria.havingTags(entityTag(entry.entity())));
        append(engine, noneYet, List.of(tagged(entry)));
    }

    /** One append, as Axon's event store does it. */
    static void append(EventStorageEngine engine, AppendCondition condition, List<TaggedEventMessage<?>> events) {
        engine.appendEvents(condition, null, events)
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }

    @Override
    public long replay(Runnable each) {
        return replayed(ignored -> each.run());
    }

    /** Replays with each payload converted to its record. */
    long replayRecords() {
        return replayed(event -> {
            if (event.fact() == null) {
                throw new IllegalStateException("position " + event.position() + " holds no fact");
            }
        });
    }

    private long replayed(Consumer<RecordedEvent> each) {
        var stream = engine.stream(StreamingCondition.startingFrom(null), null);
        try {
            long position = 0;
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                var event = (RecordedEvent) entry.get().message();
                position++;
                if (event.position() != position) {
                    throw new IllegalStateException("position " + event.position() + " came instead of " + position);
                }
                each.accept(event);
            }
            return position;
        } finally {
            stream.close();
        }
    }

    @Override
    public int load(UUID entity) {
        return sourced(engine, EventCriteria.havingTags(entityTag(entity)));
    }

    /** Reads the enrolment of a party, as those do who name it. */
    int enrolment(UUID party) {
        return sourced(engine, EventCriteria.havingTags(partyTag(party)).andBeingOneOfTypes(ENROLLED.qualifiedName()));
    }

    static int sourced(EventStorageEngine engine, EventCriteria criteria) {
        var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        int events = 0;
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (!(entry.get().message() instanceof TerminalEventMessage)) {
                events++;
            }
        }
        if (stream.error().isPresent()) {
            throw new IllegalStateException(stream.error().get());
        }
        return events;
    }

    @Override
    public void close() {
        engine.close();
    }
}
